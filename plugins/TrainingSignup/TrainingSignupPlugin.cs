using System.Text.Json.Nodes;
using StationKiosk.Records;
using StationKiosk.Sdk.Cases;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Import;
using StationKiosk.Sdk.Plugins;
using StationKiosk.Sdk.Screens;
using StationKiosk.Sdk.Ui;
using TrainingSignup.Classes;
using TrainingSignup.Definition;
using TrainingSignup.Demand;
using TrainingSignup.Demo;
using TrainingSignup.Import;
using TrainingSignup.Outcomes;
using TrainingSignup.Seats;
using TrainingSignup.Settings;

namespace TrainingSignup;

/// <summary>Training from what people want to learn to the work they find after it: courses, classes, places, attendance, lists, results.</summary>
public sealed class TrainingSignupPlugin : Plugin<TrainingSettings>
{
    /// <inheritdoc/>
    public override ModuleDefinition Define(TrainingSettings settings, ModuleInfo module) => new()
    {
        Collections = new OrderedDictionary<string, ModuleCollection>(StringComparer.Ordinal)
        {
            [CourseCollection.Id] = CourseCollection.Of(settings),
            [ClassCollection.Id] = ClassCollection.Of(settings),
            [SeatCollection.Id] = SeatCollection.Of(settings),
            [MarkCollection.Id] = MarkCollection.Of(settings),
            [WishCollection.Id] = WishCollection.Of(settings),
            [DemandCollection.Id] = DemandCollection.Of(settings),
            [EvaluationCollection.Id] = EvaluationCollection.Of(settings),
            [CertificateCollection.Id] = CertificateCollection.Of(settings),
        },
        Forms = SignupForm.Of(settings),
        Cases = Cases.Of(settings),
        Screens = new Dictionary<string, BrowseScreen>(StringComparer.Ordinal) { [ClassScreen.Id] = ClassScreen.Of(settings) },
        Doors = ClassScreen.Doors(settings),
        Tables = new OrderedDictionary<string, TableScreen>(StringComparer.Ordinal)
        {
            [ClassCollection.Id] = ClassTable.Of(settings, $"{module.Id}.{ClassCollection.Id}"),
            [CourseCollection.Id] = CourseTable.Of(settings, $"{module.Id}.{CourseCollection.Id}"),
            [DemandCollection.Id] = DemandCollection.Table(settings, $"{module.Id}.{DemandCollection.Id}"),
            [CertificateCollection.Id] = CertificateCollection.Table(settings, $"{module.Id}.{CertificateCollection.Id}"),
        },
        Imports = Imports.Of(settings),
        Reports = new Dictionary<string, ReportDefinition>(StringComparer.Ordinal) { ["levels"] = CertificateCollection.Report(settings) },
        Jobs = new Dictionary<string, JobDefinition>(StringComparer.Ordinal)
        {
            ["lapse"] = new() { Handler = "lapse", Every = TimeSpan.FromMinutes(5) },
            ["finish"] = new() { Handler = "finish", At = new TimeOnly(0, 30) },
            ["follow"] = new() { Handler = "follow", At = new TimeOnly(7, 45) },
        },
        Calls = new Dictionary<string, CallDefinition>(settings.Calls.Select(c => KeyValuePair.Create(c.Key, c.Value with { Handler = c.Key is Calls.Changed or Calls.CalledOff ? null : c.Key })), StringComparer.Ordinal),
        Menu = Menus.Of(settings, module),
        Handlers = Handlers(settings),
    };

    /// <inheritdoc/>
    public override void Check(TrainingSettings settings, ModuleInfo module, Faults all) => SettingsCheck.Check(settings, all);

    private static ModuleHandlers Handlers(TrainingSettings settings)
    {
        var signUps = new SignUps(settings);
        var wishes = new Wishes(settings);
        var jobs = new SeatJobs(settings);
        return new ModuleHandlers
        {
            Present = new Dictionary<string, Func<Record, PresentContext, RecordView>>(StringComparer.Ordinal) { [ClassScreen.Present] = new ClassPresentation(settings).Present },
            Notes = new Dictionary<string, Func<Record, PresentContext, IReadOnlyList<string>>>(StringComparer.Ordinal) { [ClassCollection.Id] = new ClassNotes(settings).Of },
            Prepare = new Dictionary<string, Action<JsonObject, PrepareContext>>(StringComparer.Ordinal) { [ClassCollection.Id] = ClassPlanning.Prepare },
            Actions = Actions(settings),
            Submit = new Dictionary<string, Action<IModuleWork, CaseEvent>>(StringComparer.Ordinal) { [Cases.Signup] = signUps.Submit, [Cases.Interest] = wishes.Submit },
            Transition = new Dictionary<string, Action<IModuleWork, CaseEvent>>(StringComparer.Ordinal) { [Cases.Signup] = signUps.Moved, [Cases.Interest] = wishes.Moved },
            Tickets = new Dictionary<string, Func<TicketContext, TicketNote?>>(StringComparer.Ordinal) { [Cases.Signup] = new TicketWords(settings).Of },
            Slips = new Dictionary<string, Func<Slip, SlipContext, Slip>>(StringComparer.Ordinal) { [Cases.Signup] = TicketWords.Slip },
            Jobs = new Dictionary<string, Func<IModuleWork, bool>>(StringComparer.Ordinal) { ["lapse"] = jobs.Lapse, ["finish"] = jobs.Finish, ["follow"] = new FollowUps(settings).Ask },
            Calls = new Dictionary<string, Action<IModuleWork, Record?, string>>(StringComparer.Ordinal)
            {
                [Calls.Offer] = signUps.Answered,
                [Calls.Opens] = Wishes.Answered,
                [Calls.After30] = FollowUps.Answered30,
                [Calls.After90] = FollowUps.Answered90,
            },
            Imports = new ImportHandlers
            {
                Readers = new Dictionary<string, ValueReader>(StringComparer.Ordinal) { ["weekdays"] = ClassRows.Weekdays, ["level"] = CertificateRows.Level },
                Rows = new Dictionary<string, RowHandler>(StringComparer.Ordinal) { [Imports.Classes] = ClassRows.Judge, [Imports.Certificates] = CertificateRows.Judge },
            },
            Demo = new DemoTraining(settings).Definition,
        };
    }

    private static Dictionary<string, Func<IModuleWork, Record, JsonObject, JsonObject?>> Actions(TrainingSettings settings)
    {
        var planning = new ClassPlanning(settings);
        var classes = new ClassActions(settings);
        var days = new DayActions(settings);
        return new(StringComparer.Ordinal)
        {
            ["plan"] = planning.Plan,
            ["repeat"] = planning.Repeat,
            ["open"] = classes.Open,
            ["call-off"] = classes.CallOff,
            ["move-day"] = days.Move,
            ["drop-day"] = days.Drop,
            ["add-day"] = days.Add,
            ["restore-day"] = days.Restore,
        };
    }
}
