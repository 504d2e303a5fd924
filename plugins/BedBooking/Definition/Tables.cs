using BedBooking.Checks;
using BedBooking.Settings;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Plugins;
using StationKiosk.Sdk.Rules;
using StationKiosk.Sdk.Screens;

namespace BedBooking.Definition;

/// <summary>The console's tables: everything that needs no page of its own.</summary>
internal static class Tables
{
    public static OrderedDictionary<string, TableScreen> Of(BedSettings settings, ModuleInfo module) => new(StringComparer.Ordinal)
    {
        [Words.Stays] = new()
        {
            Title = settings.Label("stays"),
            Collection = Words.Stays,
            Columns = ["ticket", "initials", "hotel-name", "bed-name", "employer-name", "from", "until", "state"],
            Filters = ["state", "from", "until"],
            Views = Views(settings, ("now", Is("state", Words.Arrived), false), ("expected", Is("state", Words.Confirmed), false), ("held", Is("state", Words.Hold), true), ("waiting", Is("state", Words.Waiting), true), ("all", null, false)),
            Permission = $"{module.Id}.stays",
        },
        [Words.Samples] = Samples(settings, $"{module.Id}.checks"),
        [Words.Employers] = new()
        {
            Title = settings.Label("employers"),
            Collection = Words.Employers,
            Columns = ["name", "code", "grade", "quota", "period-until", "listed-until", "documents-from"],
            Filters = ["grade", "listed-until", "documents-from"],
            Edit = ["name", "code", "grade", "quota", "period-from", "period-until", "listed-from", "listed-until", "phone"],
            Views = Views(settings, ("all", null, false), ("on-documents", new Condition { Field = "documents-from", Until = "today" }, false), ("removed", new Condition { Field = "listed-until", Until = "today-1" }, false)),
            Permission = $"{module.Id}.employers",
        },
        [Words.Beds] = Beds(settings, $"{module.Id}.beds"),
        [Words.Hotels] = new()
        {
            Title = settings.Label("hotels"),
            Collection = Words.Hotels,
            Columns = ["name", "town", "place", "phone", "rate", "closed"],
            Filters = ["town", "closed"],
            Edit = ["name", "town", "place", "phone", "rate", "way", "bus", "closed"],
            Permission = $"{module.Id}.hotels",
        },
        [Words.Bills] = new()
        {
            Title = settings.Label("bills"),
            Collection = Words.Bills,
            Columns = ["month", "hotel-name", "employer-name", "nights", "rate", "amount", "kind", "made-on"],
            Filters = ["month", "hotel-name", "kind"],
            Permission = $"{module.Id}.bills",
        },
    };

    private static TableScreen Beds(BedSettings settings, string permission) => new()
    {
        Title = settings.Label("beds"),
        Collection = Words.Beds,
        Columns = ["hotel-name", "room-number", "number", "rule", "accessible", "state", "note"],
        Filters = ["hotel-name", "rule", "accessible", "state"],
        Edit = ["hotel-name", "room-number", "number", "rule", "accessible", "state", "note"],
        Views = Views(settings, ("to-clean", Is("state", Words.ToClean), true), ("out-of-order", Is("state", Words.OutOfOrder), false), ("all", null, false)),
        Actions = new OrderedDictionary<string, TableAction>(StringComparer.Ordinal)
        {
            ["ready"] = new() { Label = settings.Label("bed-make-ready"), Handler = "ready" },
            ["out"] = new() { Label = settings.Label("bed-make-out"), Handler = "out", IsGrave = true, Asks = Note(settings) },
        },
        Permission = permission,
    };

    private static TableScreen Samples(BedSettings settings, string permission)
    {
        TableAction Action(string id, bool asks = false, bool grave = false) =>
            new() { Label = settings.Label($"check-{id}"), Handler = id, Asks = asks ? Note(settings) : [], IsGrave = grave };
        return new()
        {
            Title = settings.Label("samples"),
            Collection = Words.Samples,
            Columns = ["ticket", "employer-name", "state", "sampled-on", "asked-on", "due", "answered-on", "decided-on", "consequence-from", "restored-on"],
            Filters = ["state", "round", "due"],
            Views = Views(
                settings,
                ("check-open", new Condition { Field = "state", In = [SampleState.Drawn, SampleState.Asked, SampleState.Answered, SampleState.Objected] }, true),
                ("check-late", new Condition { All = [Is("state", SampleState.Asked), new Condition { Field = "due", Until = "today-1" }] }, true),
                ("all", null, false)),
            Actions = new OrderedDictionary<string, TableAction>(StringComparer.Ordinal)
            {
                ["ask"] = Action("ask"),
                ["answer"] = Action("answer"),
                ["pass"] = Action("pass", asks: true),
                ["fail"] = Action("fail", asks: true, grave: true),
                ["object"] = Action("object", asks: true),
                ["uphold"] = Action("uphold", asks: true, grave: true),
                ["restore"] = Action("restore", asks: true),
            },
            Permission = permission,
        };
    }

    private static OrderedDictionary<string, Field> Note(BedSettings settings) =>
        new(StringComparer.Ordinal) { ["note"] = new TextField { Label = settings.Label("why"), Required = true, MaxLength = 120 } };

    private static Condition Is(string field, string value) => new() { Field = field, Is = value };

    private static OrderedDictionary<string, TableView> Views(BedSettings settings, params (string Id, Condition? Where, bool IsWork)[] views) =>
        new(views.Select(v => KeyValuePair.Create(v.Id, new TableView { Label = settings.Label($"view-{v.Id}"), Where = v.Where, IsWork = v.IsWork })), StringComparer.Ordinal);
}
