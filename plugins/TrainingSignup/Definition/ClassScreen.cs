using System.Globalization;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Rules;
using StationKiosk.Sdk.Screens;
using TrainingSignup.Classes;
using TrainingSignup.Settings;

namespace TrainingSignup.Definition;

/// <summary>What residents see: the classes one can sign up for, and the ways into training.</summary>
internal static class ClassScreen
{
    public const string Id = "classes";
    public const string Present = "class";

    /// <summary>The only classes that residents may meet anywhere.</summary>
    public static readonly Condition Listed = new()
    {
        All =
        [
            new Condition { Field = ClassFields.State, Is = ClassState.Open },
            new Condition { Field = ClassFields.Closes, From = "today" },
        ],
    };

    public static BrowseScreen Of(TrainingSettings settings) => new()
    {
        Title = settings.Label("board"),
        Collection = ClassCollection.Id,
        Where = Listed,
        Filters = new OrderedDictionary<string, BrowseFilter>(StringComparer.Ordinal)
        {
            ["topic"] = new() { Label = settings.Label("filter-topic"), Icon = "graduation-cap", Field = ClassFields.Topic },
            ["when"] = new() { Label = settings.Label("filter-when"), Icon = "clock", Field = ClassFields.When },
            ["free"] = new() { Label = settings.Label("filter-free"), Icon = "check", When = new Condition { Field = ClassFields.Free, AtLeast = 1 } },
            ["paid"] = new() { Label = settings.Label("filter-paid"), Icon = "coins", When = new Condition { Field = ClassFields.Allowance, AtLeast = 1 } },
            ["near"] = new() { Label = With(settings.Label("filter-near"), settings.NearMinutes), Icon = "map", Field = ClassFields.Place, WithinMinutes = settings.NearMinutes },
            ["place"] = new() { Label = settings.Label("filter-place"), Icon = "map-pin", Field = ClassFields.Place },
        },
        Sorts = new OrderedDictionary<string, BrowseSort>(StringComparer.Ordinal)
        {
            ["soon"] = new() { Label = settings.Label("sort-soon"), Field = ClassFields.First },
            ["closing"] = new() { Label = settings.Label("sort-closing"), Field = ClassFields.Closes },
        },
        Present = Present,
        Pick = true,
        Actions = new OrderedDictionary<string, BrowseAction>(StringComparer.Ordinal) { ["signup"] = new() { Label = settings.Label("signup"), Case = Cases.Signup, Icon = "user-plus" } },
        Notice = settings.Label("notice"),
        Empty = settings.Label("empty"),
        Over = settings.Label("over"),
    };

    public static IReadOnlyDictionary<string, Door> Doors(TrainingSettings settings)
    {
        Door To(string id, string icon) => new() { Title = settings.Label("door-" + id), Subtitle = settings.Label($"door-{id}-sub"), Icon = icon };
        return new OrderedDictionary<string, Door>(StringComparer.Ordinal)
        {
            ["classes"] = To("classes", "graduation-cap") with { Screen = Id },
            ["calendar"] = To("calendar", "calendar-days") with { Page = "calendar" },
            ["interest"] = To("interest", "lightbulb") with { Case = Cases.Interest },
            ["status"] = To("status", "ticket") with { Status = true },
            ["rate"] = To("rate", "star") with { Page = "rate" },
        };
    }

    private static LocalizedText With(LocalizedText text, int number) => new(
        string.Format(CultureInfo.InvariantCulture, text.In("zh-CN").Text, number),
        string.Format(CultureInfo.InvariantCulture, text.In("en").Text, number));
}
