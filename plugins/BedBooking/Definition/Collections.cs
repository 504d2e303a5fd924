using BedBooking.Employers;
using BedBooking.Settings;
using StationKiosk.Records;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Plugins;

namespace BedBooking.Definition;

/// <summary>
/// What is kept. The nights are the truth of who is in which bed: one record for each bed and night, so that the store itself refuses a second
/// guest, and one for each stay and night, so that no guest has two beds at once.
/// </summary>
internal static class Collections
{
    public static Dictionary<string, ModuleCollection> Of(BedSettings settings)
    {
        var fields = new Fields(settings);
        return new(StringComparer.Ordinal)
        {
            [Words.Hotels] = Hotels(settings, fields),
            [Words.Rooms] = Rooms(settings, fields),
            [Words.Beds] = Beds(settings, fields),
            [Words.Nights] = Nights(settings),
            [Words.Stays] = Stays(settings, fields),
            [Words.Employers] = EmployersOf(settings, fields),
            [Words.Samples] = Samples(settings, fields),
            [Words.Bills] = Bills(settings, fields),
            [Words.Clock] = new() { Title = settings.Label("clock"), Fields = new Dictionary<string, Field>(StringComparer.Ordinal), Hidden = Hidden("seen", "unsure") },
        };
    }

    private static ModuleCollection Hotels(BedSettings settings, Fields fields) => new()
    {
        Title = settings.Label("hotel"),
        Fields = new Dictionary<string, Field>(StringComparer.Ordinal)
        {
            ["name"] = fields.Text("hotel-name", required: true, search: true, filter: true),
            ["town"] = fields.Text("town", required: true, search: true, filter: true, most: 40),
            ["place"] = fields.Text("place", required: true, most: 120),
            ["phone"] = fields.Text("phone", most: 30),
            ["rate"] = fields.Whole("rate", 0, 10_000, required: true),
            ["way"] = fields.Lines("way"),
            ["bus"] = fields.Text("bus", most: 120),
            ["closed"] = fields.Flag("closed", filter: true),
        },
        Unique = Once("name", "name"),
    };

    private static ModuleCollection Rooms(BedSettings settings, Fields fields) => new()
    {
        Title = settings.Label("room"),
        Fields = new Dictionary<string, Field>(StringComparer.Ordinal)
        {
            ["number"] = fields.Text("room-number", required: true, most: 20),
            ["rule"] = fields.Choice("room-rule", "rule", [Words.Any, Words.Male, Words.Female]),
            ["accessible"] = fields.Flag("accessible"),
        },
        Hidden = Hidden("hotel"),
        Unique = Once("room", "hotel", "number"),
    };

    private static ModuleCollection Beds(BedSettings settings, Fields fields)
    {
        var hidden = Hidden("hotel", "room", "sourceKey", "source");
        hidden["slot"] = Fields.Counted;
        hidden["usable"] = Fields.Number;
        hidden["loose"] = Fields.Number;
        return new()
        {
            Title = settings.Label("bed"),
            Fields = new Dictionary<string, Field>(StringComparer.Ordinal)
            {
                ["hotel-name"] = fields.Text("hotel-name", required: true, filter: true),
                ["room-number"] = fields.Text("room-number", required: true, most: 20),
                ["number"] = fields.Text("bed-number", required: true, most: 20),
                ["rule"] = fields.Choice("room-rule", "rule", [Words.Any, Words.Male, Words.Female]),
                ["accessible"] = fields.Flag("accessible", filter: true),
                ["state"] = fields.Choice("bed-state", "bed", [Words.Ready, Words.ToClean, Words.OutOfOrder]),
                ["note"] = fields.Text("note", most: 120),
            },
            Hidden = hidden,
            Unique = Once("bed", "room", "number"),
        };
    }

    private static ModuleCollection Nights(BedSettings settings)
    {
        var hidden = Hidden("bed", "night", "hotel", "room", "stay");
        hidden["taken"] = Fields.Counted;
        hidden["bill"] = Fields.Counted;
        hidden["used"] = Fields.Number;
        return new()
        {
            Title = settings.Label("night"),
            Fields = new Dictionary<string, Field>(StringComparer.Ordinal),
            Hidden = hidden,
            Unique = new Dictionary<string, UniqueRule>(StringComparer.Ordinal)
            {
                ["bed"] = new() { Fields = ["bed", "night"] },
                ["stay"] = new() { Fields = ["stay", "night"] },
            },
        };
    }

    private static ModuleCollection Stays(BedSettings settings, Fields fields)
    {
        var hidden = Hidden("case", "person", "hotel", "bed", "employer", "deadline", "hold-until", "unsure", "path");
        hidden["beds"] = Fields.Value;
        hidden["sampled"] = Fields.Number;
        return new()
        {
            Title = settings.Label("stay"),
            OfStation = true,
            Fields = new Dictionary<string, Field>(StringComparer.Ordinal)
            {
                ["ticket"] = fields.Text("ticket", search: true, filter: true, most: 20),
                ["initials"] = fields.Text("initials", search: true, most: 10),
                ["hotel-name"] = fields.Text("hotel", search: true, filter: true),
                ["bed-name"] = fields.Text("bed", most: 40),
                ["employer-name"] = fields.Text("employer", search: true),
                ["from"] = fields.Day("from", filter: true),
                ["until"] = fields.Day("until", filter: true),
                ["nights"] = fields.Whole("nights", 0, 366),
                ["sex"] = fields.Choice("sex", "sex", Words.Sexes),
                ["accessible"] = fields.Flag("accessible"),
                ["state"] = fields.Choice("state", "state", settings.Booking.States.Keys),
                ["arrived-on"] = fields.Day("arrived-on"),
                ["left-on"] = fields.Day("left-on"),
                ["text-version"] = fields.Text("text-version", most: 20),
                ["committed-at"] = fields.Text("committed-at", most: 20),
                ["certificate"] = fields.Text("certificate", most: 60),
                ["certificate-seen"] = fields.Text("certificate-seen", most: 60),
            },
            Hidden = hidden,
            Unique = Once("case", "case"),
            Sorts = [new SortDefinition { Field = "from" }],
        };
    }

    private static ModuleCollection EmployersOf(BedSettings settings, Fields fields) => new()
    {
        Title = settings.Label("employer"),
        Fields = new Dictionary<string, Field>(StringComparer.Ordinal)
        {
            ["name"] = fields.Text("employer-name", required: true, search: true, filter: true),
            ["code"] = new CreditCodeField { Label = settings.Label("code"), Required = true, Filter = true },
            ["grade"] = fields.Choice("grade", "grade", Grade.Listed),
            ["quota"] = fields.Whole("quota", 0, 10_000, required: true),
            ["period-from"] = fields.Day("period-from"),
            ["period-until"] = fields.Day("period-until"),
            ["listed-from"] = fields.Day("listed-from"),
            ["listed-until"] = fields.Day("listed-until", filter: true),
            ["documents-from"] = fields.Day("documents-from", filter: true),
            ["phone"] = fields.Text("phone", most: 30),
        },
        Hidden = Hidden("source", "sourceKey"),
        Unique = Once("code", "code"),
        Sorts = [new SortDefinition { Field = "name" }],
    };

    private static ModuleCollection Samples(BedSettings settings, Fields fields) => new()
    {
        Title = settings.Label("sample"),
        OfStation = true,
        Fields = new Dictionary<string, Field>(StringComparer.Ordinal)
        {
            ["ticket"] = fields.Text("ticket", search: true, most: 20),
            ["employer-name"] = fields.Text("employer", search: true),
            ["state"] = fields.Choice("state", "sample", Checks.SampleState.All),
            ["round"] = fields.Text("round", filter: true, most: 60),
            ["sampled-on"] = fields.Day("sampled-on"),
            ["asked-on"] = fields.Day("asked-on"),
            ["due"] = fields.Day("due", filter: true),
            ["answered-on"] = fields.Day("answered-on"),
            ["decided-on"] = fields.Day("decided-on"),
            ["objected-on"] = fields.Day("objected-on"),
            ["consequence-from"] = fields.Day("consequence-from"),
            ["restored-on"] = fields.Day("restored-on"),
            ["note"] = fields.Text("note", most: 300),
        },
        Hidden = Hidden("stay", "employer"),
        Unique = Once("stay", "stay"),
    };

    private static ModuleCollection Bills(BedSettings settings, Fields fields) => new()
    {
        Title = settings.Label("bill"),
        Fields = new Dictionary<string, Field>(StringComparer.Ordinal)
        {
            ["month"] = fields.Text("month", filter: true, most: 7),
            ["hotel-name"] = fields.Text("hotel", search: true, filter: true),
            ["employer-name"] = fields.Text("employer", search: true),
            ["nights"] = fields.Whole("nights", -100_000, 100_000),
            ["rate"] = fields.Whole("rate", 0, 10_000),
            ["amount"] = fields.Whole("amount", -1_000_000_000, 1_000_000_000),
            ["kind"] = fields.Choice("bill-kind", "bill", ["line", "correction"]),
            ["made-on"] = fields.Day("made-on"),
        },
        Hidden = Hidden("key"),
    };

    private static Dictionary<string, FieldDefinition> Hidden(params string[] keys) => keys.ToDictionary(key => key, _ => Fields.Key, StringComparer.Ordinal);

    private static Dictionary<string, UniqueRule> Once(string name, params string[] fields) =>
        new(StringComparer.Ordinal) { [name] = new() { Fields = fields } };
}
