using System.Text.Json.Nodes;
using BedBooking.Checks;
using BedBooking.Definition;
using BedBooking.Demo;
using BedBooking.Hotels;
using BedBooking.Import;
using BedBooking.Settings;
using BedBooking.Stays;
using StationKiosk.Sdk.Cases;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Forms;
using StationKiosk.Sdk.Import;
using StationKiosk.Sdk.Links;
using StationKiosk.Sdk.Plugins;
using StationKiosk.Sdk.Screens;
using StationKiosk.Sdk.Ui;

namespace BedBooking;

/// <summary>Free transition beds in signed hotels for people who begin a new job, for a whole district.</summary>
public sealed class BedBookingPlugin : Plugin<BedSettings>
{
    /// <inheritdoc/>
    public override ModuleDefinition Define(BedSettings settings, ModuleInfo module) => new()
    {
        Collections = Collections.Of(settings),
        Forms = new Dictionary<string, FormDefinition>(StringComparer.Ordinal) { [Words.Booking] = settings.Form },
        Cases = new Dictionary<string, CaseDefinition>(StringComparer.Ordinal) { [Words.Booking] = settings.Booking with { Form = Words.Booking } },
        Tables = Tables.Of(settings, module),
        Imports = BedImport.Of(settings),
        Jobs = new Dictionary<string, JobDefinition>(StringComparer.Ordinal)
        {
            ["tend"] = new() { Handler = "tend", Every = TimeSpan.FromSeconds(20) },
            ["tie"] = new() { Handler = "tie", Every = TimeSpan.FromSeconds(20) },
        },
        Calls = new Dictionary<string, CallDefinition>(StringComparer.Ordinal)
        {
            [BookingCalls.Bed] = Call(settings, BookingCalls.Bed, "told", "not-wanted"),
            [BookingCalls.Proof] = Call(settings, BookingCalls.Proof, "told", "not-reached"),
        },
        Reports = new Dictionary<string, ReportDefinition>(StringComparer.Ordinal)
        {
            ["reasons"] = new() { Title = settings.Label("report-reasons"), Case = Words.Booking, By = "reason" },
            ["states"] = new() { Title = settings.Label("report-states"), Case = Words.Booking, By = "state" },
        },
        Links = new Dictionary<string, LinkDefinition>(StringComparer.Ordinal)
        {
            ["hotel"] = new() { Title = settings.Label("hotel-page"), Collection = Words.Hotels, Shows = "name", Path = "hotel", Permission = $"{module.Id}.links" },
        },
        Menu = Menu(settings, module),
        Handlers = Handlers(settings),
    };

    /// <inheritdoc/>
    public override void Check(BedSettings settings, ModuleInfo module, Faults all) => SettingsCheck.Check(settings, all);

    private static IReadOnlyList<MenuEntry> Menu(BedSettings settings, ModuleInfo module)
    {
        MenuEntry Entry(string path, string permission) => new() { Label = settings.Label($"menu-{path}"), Path = path, Permission = $"{module.Id}.{permission}" };
        return [Entry("today", "stays"), Entry("board", "stays"), Entry("book", "stays.edit"), Entry("quota", "employers"), Entry("sample", "checks"), Entry("settle", "bills")];
    }

    private static CallDefinition Call(BedSettings settings, string id, params string[] results) => new()
    {
        Title = settings.Label($"call-{id}"),
        Results = results.ToDictionary(r => r, r => new Choice { Label = settings.Label($"call-{r}") }, StringComparer.Ordinal),
    };

    private static ModuleHandlers Handlers(BedSettings settings)
    {
        var actions = new AfterCheck(settings).Actions();
        actions["ready"] = (_, _, _) => new JsonObject { ["state"] = Words.Ready, ["usable"] = 1, ["note"] = null };
        actions["out"] = (_, _, asked) => new JsonObject { ["state"] = Words.OutOfOrder, ["usable"] = 0, ["note"] = asked["note"]?.DeepClone() };
        return new ModuleHandlers
        {
            Prepare = new Dictionary<string, Action<JsonObject, PrepareContext>>(StringComparer.Ordinal) { [Words.Beds] = (body, _) => BedPreparation.Prepare(body) },
            Actions = actions,
            Submit = new Dictionary<string, Action<IModuleWork, CaseEvent>>(StringComparer.Ordinal) { [Words.Booking] = new Bookings(settings).Submit },
            Transition = new Dictionary<string, Action<IModuleWork, CaseEvent>>(StringComparer.Ordinal) { [Words.Booking] = new StaySteps(settings).Follow },
            Tickets = new Dictionary<string, Func<TicketContext, TicketNote?>>(StringComparer.Ordinal) { [Words.Booking] = new TicketWords(settings).Of },
            Slips = new Dictionary<string, Func<Slip, SlipContext, Slip>>(StringComparer.Ordinal) { [Words.Booking] = new Voucher(settings).Of },
            Jobs = new Dictionary<string, Func<IModuleWork, bool>>(StringComparer.Ordinal) { ["tend"] = new StayClock(settings).Tend, ["tie"] = BedTies.Tie },
            Demo = new DemoBeds(settings).Definition,
            Imports = new ImportHandlers
            {
                Readers = new CellReaders(settings).All,
                Rows = new Dictionary<string, RowHandler>(StringComparer.Ordinal) { [BedImport.Rows] = (row, _) => BedImport.Bed(row), [BedImport.EmployerRows] = BedImport.Employer },
                Closes = new Dictionary<string, CloseHandler>(StringComparer.Ordinal) { [BedImport.EmployerRows] = BedImport.Remove },
            },
        };
    }
}
