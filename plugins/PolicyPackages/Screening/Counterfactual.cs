using System.Text.Json.Nodes;
using PolicyPackages.Packages;
using PolicyPackages.Settings;
using StationKiosk.Sdk.Fields;

namespace PolicyPackages.Screening;

/// <summary>
/// What would change a no: each fact that a person can do something about is tried with the values at which a condition turns, and each month
/// to come with what grows by itself. Nothing is claimed that asking the rules again did not show.
/// </summary>
internal sealed class Counterfactual(PolicyBook book, Screener screener)
{
    private const int MostMonths = 36;

    public IReadOnlyList<Change> Of(PolicyPackage package, JsonObject facts, DateOnly day)
    {
        if (screener.Of(package, facts, day) is not { Answer: Answer.No } verdict)
        {
            return [];
        }

        var open = verdict.Conditions.Where(c => c.Met == false).SelectMany(c => c.Facts).Distinct(StringComparer.Ordinal);
        var changes = open
            .Where(f => book.Settings.Facts[f].Changeable)
            .Select(f => Turning(package, f, facts, day))
            .OfType<Change>()
            .ToList();
        return ByTime(package, facts, day) is { } later ? [later, .. changes] : changes;
    }

    private Change? Turning(PolicyPackage package, string fact, JsonObject facts, DateOnly day) => Candidates(package, fact, facts, day)
        .Where(value => screener.Of(package, With(facts, fact, value), day).Answer == Answer.Yes)
        .Select(value => new Change(fact, value, null))
        .FirstOrDefault();

    private IEnumerable<JsonNode> Candidates(PolicyPackage package, string fact, JsonObject facts, DateOnly day)
    {
        var field = book.Facts[fact];
        if (field is FlagField)
        {
            return [JsonValue.Create(true), JsonValue.Create(false)];
        }

        if (field.Choices.Count > 0)
        {
            return field.Choices.Keys.Select(id => field.Read([id]).Value).OfType<JsonNode>();
        }

        var now = Number(facts[fact]);
        return package.ConditionsOn(day)
            .SelectMany(c => book.Rules.Comparisons(c.Value.Rule, day))
            .Where(c => c.Field == fact)
            .SelectMany(c => new[] { c.AtLeast, c.AtMost })
            .OfType<decimal>()
            .Distinct()
            .OrderBy(n => Math.Abs(n - now))
            .Select(n => field.Read([n.ToString(System.Globalization.CultureInfo.InvariantCulture)]).Value)
            .OfType<JsonNode>();
    }

    private Change? ByTime(PolicyPackage package, JsonObject facts, DateOnly day)
    {
        var growing = book.Settings.Facts.Where(f => f.Value.Grows == Growth.Monthly && facts[f.Key] is not null).Select(f => f.Key).ToList();
        for (var months = 1; months <= MostMonths; months++)
        {
            // The first of a month is the day from which a further month counts.
            var then = new DateOnly(day.Year, day.Month, 1).AddMonths(months);
            var grown = growing.Aggregate(facts, (all, fact) => With(all, fact, Grown(fact, all[fact], months)));
            if (screener.Of(package, grown, then).Answer == Answer.Yes)
            {
                return new Change(null, null, then);
            }
        }

        return null;
    }

    private JsonNode? Grown(string fact, JsonNode? value, int months) =>
        book.Facts[fact].Read([(Number(value) + months).ToString(System.Globalization.CultureInfo.InvariantCulture)]).Value ?? value?.DeepClone();

    // A number keeps the type it was made with: by its text it is a number whatever made it.
    private static decimal Number(JsonNode? value) =>
        decimal.TryParse(value?.ToJsonString(), System.Globalization.NumberStyles.Number, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static JsonObject With(JsonObject facts, string fact, JsonNode? value)
    {
        var copy = (JsonObject)facts.DeepClone();
        copy[fact] = value?.DeepClone();
        return copy;
    }
}
