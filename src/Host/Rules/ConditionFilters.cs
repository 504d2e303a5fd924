using System.Globalization;
using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;
using StationKiosk.Sdk.Rules;

namespace StationKiosk.Host.Rules;

/// <summary>A condition as filters that the store's indexes answer. Only conjunctions of comparisons have such a form.</summary>
internal static class ConditionFilters
{
    public static IReadOnlyList<RecordFilter> Of(Condition? condition, ModuleCollection collection, DateOnly today)
    {
        if (condition is null)
        {
            return [];
        }

        if (condition.All is { } all)
        {
            return [.. all.SelectMany(c => Of(c, collection, today))];
        }

        if (condition.Any is { } any)
        {
            return [Alternatives(any, collection)];
        }

        if (condition.Not is { } not)
        {
            return Of(not, collection, today) is [var one]
                ? [RecordFilter.Not(one)]
                : throw new NotSupportedException("The opposite of several comparisons cannot be answered by an index.");
        }

        return [.. Comparisons(condition, collection, today)];
    }

    public static FieldValue Value(ModuleCollection collection, string field, string text) => StorageOf(collection, field) switch
    {
        FieldType.Integer when text is "true" or "false" => text == "true",
        // What is no number comes from a hand-made address and matches nothing.
        FieldType.Integer => long.TryParse(text, CultureInfo.InvariantCulture, out var whole) ? whole : long.MinValue,
        FieldType.Real => double.TryParse(text, CultureInfo.InvariantCulture, out var real) ? real : double.MinValue,
        _ => text,
    };

    public static FieldType StorageOf(ModuleCollection collection, string field)
    {
        if (collection.Fields.TryGetValue(field, out var shown))
        {
            return shown.Storage;
        }

        return collection.Hidden.TryGetValue(field, out var hidden)
            ? hidden.Type
            : throw new NotSupportedException($"The collection has no field '{field}'.");
    }

    private static IEnumerable<RecordFilter> Comparisons(Condition condition, ModuleCollection collection, DateOnly today)
    {
        var field = condition.Field ?? throw new NotSupportedException("A comparison names a field.");
        if (condition.Is is { } one)
        {
            yield return RecordFilter.Equal(field, Value(collection, field, one));
        }

        if (condition.In is { } several)
        {
            yield return RecordFilter.AnyOf(field, several.Select(v => Value(collection, field, v)));
        }

        if (condition.AtLeast is not null || condition.AtMost is not null)
        {
            yield return RecordFilter.Range(field, Number(collection, field, condition.AtLeast), Number(collection, field, condition.AtMost));
        }

        if (condition.From is not null || condition.Until is not null)
        {
            yield return RecordFilter.Range(field, Day(condition.From, today), Day(condition.Until, today));
        }

        if (condition.Given is { } given)
        {
            yield return given ? RecordFilter.Not(RecordFilter.Absent(field)) : RecordFilter.Absent(field);
        }
    }

    private static RecordFilter Alternatives(IReadOnlyList<Condition> any, ModuleCollection collection)
    {
        var fields = any.Select(c => c.Field).Distinct(StringComparer.Ordinal).ToList();
        if (fields is not [{ } field] || any.Any(c => c.Is is null && c.In is null))
        {
            throw new NotSupportedException("Alternatives can be answered by an index only when all compare the same field with values.");
        }

        return RecordFilter.AnyOf(field, any.SelectMany(c => c.In ?? [c.Is!]).Select(v => Value(collection, field, v)));
    }

    private static FieldValue? Number(ModuleCollection collection, string field, decimal? number)
    {
        if (number is not { } n)
        {
            return null;
        }

        return StorageOf(collection, field) == FieldType.Integer ? (FieldValue)(long)n : (double)n;
    }

    private static FieldValue? Day(string? text, DateOnly today) =>
        text is null ? (FieldValue?)null : (FieldValue)ConditionDays.Of(text, today).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
