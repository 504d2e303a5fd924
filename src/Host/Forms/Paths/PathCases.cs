using System.Globalization;
using System.Text.Json.Nodes;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Rules;

namespace StationKiosk.Host.Forms.Paths;

/// <summary>The answers of a field that make a difference to the comparisons made with it: options, limits and their neighbours, no answer.</summary>
internal static class PathCases
{
    private const int MostCombined = 5;

    public static IReadOnlyList<JsonNode?> Of(Field field, IReadOnlyList<Condition> compared, DateOnly day)
    {
        IEnumerable<JsonNode?> given = field switch
        {
            ChoiceField choice => Codes(choice, compared).Select(c => (JsonNode?)JsonValue.Create(c)),
            ChoicesField choices => Subsets([.. Codes(choices, compared)]),
            FlagField => [JsonValue.Create(true), JsonValue.Create(false)],
            NumberField number => Numbers(number, compared),
            ComputedField => Points(compared).SelectMany(p => new[] { p - 1, p, p + 1 }).Distinct().Select(p => (JsonNode?)JsonValue.Create(p)),
            DateField => Days(compared, day),
            RecordField => Texts(compared, "other").Select(id => (JsonNode?)new JsonObject { ["id"] = id, ["label"] = id }),
            AttachmentField => [new JsonArray(new JsonObject { ["file"] = "file" })],
            _ => Read(field, compared),
        };
        List<JsonNode?> all = [.. given];
        if (!field.Required || field is ComputedField || all.Count == 0)
        {
            all.Add(null);
        }

        return [.. all.DistinctBy(value => Signature(compared, value, day), StringComparer.Ordinal)];
    }

    /// <summary>Whether every answer is one of the cases; not when many options of a field of several answers are compared.</summary>
    public static bool IsWhole(Field field, IReadOnlyList<Condition> compared) => field is not ChoicesField || Named(compared).Distinct(StringComparer.Ordinal).Count() <= MostCombined;

    // Answers that every comparison sees alike are one case.
    private static string Signature(IReadOnlyList<Condition> compared, JsonNode? value, DateOnly day) => string.Concat(compared.Select(c => ConditionTruth.Of(c, new JsonObject { [c.Field!] = value?.DeepClone() }, day) switch
    {
        true => 'y',
        false => 'n',
        null => 'u',
    }));

    private static IEnumerable<string> Named(IReadOnlyList<Condition> compared) => compared.SelectMany(c => (c.In ?? []).Concat(c.Is is null ? [] : [c.Is]));

    private static IEnumerable<string> Codes(Field field, IReadOnlyList<Condition> compared)
    {
        var named = Named(compared).Distinct(StringComparer.Ordinal).Where(field.Choices.ContainsKey).ToList();
        return field.Choices.Keys.Where(named.Contains).Concat(field.Choices.Keys.Where(c => !named.Contains(c, StringComparer.Ordinal)).Take(1));
    }

    private static IEnumerable<JsonNode?> Subsets(IReadOnlyList<string> codes)
    {
        var few = codes.Count <= MostCombined + 1;
        var sets = few
            ? Enumerable.Range(1, (1 << codes.Count) - 1).Select(bits => codes.Where((_, i) => (bits & (1 << i)) != 0))
            : codes.Select(c => (IEnumerable<string>)[c]).Concat(codes.SelectMany((c, i) => codes.Skip(i + 1).Select(d => (IEnumerable<string>)[c, d]))).Append(codes);
        return sets.OrderBy(s => s.Count()).Select(s => (JsonNode?)new JsonArray([.. s.Select(c => (JsonNode)c)]));
    }

    private static IEnumerable<decimal> Points(IReadOnlyList<Condition> compared)
    {
        var named = Named(compared).Select(t => decimal.TryParse(t, NumberStyles.Number, CultureInfo.InvariantCulture, out var n) ? n : (decimal?)null);
        return compared.SelectMany(c => new[] { c.AtLeast, c.AtMost }).Concat(named).OfType<decimal>().Where(p => Math.Abs(p) < 1e15m).DefaultIfEmpty(0).Distinct().Order();
    }

    private static IEnumerable<JsonNode?> Numbers(NumberField field, IReadOnlyList<Condition> compared)
    {
        var step = 1m;
        for (var i = 0; i < field.Decimals; i++)
        {
            step /= 10;
        }

        return Points(compared)
            .SelectMany(p => new[] { Math.Floor(p / step) * step, Math.Ceiling(p / step) * step })
            .SelectMany(p => new[] { p, p - step, p + step })
            .Concat(new[] { field.Min, field.Max }.OfType<decimal>())
            .Where(p => !(p < field.Min) && !(p > field.Max) && decimal.Round(p, field.Decimals) == p)
            .Distinct()
            .Select(p => (JsonNode?)(field.Decimals == 0 ? JsonValue.Create((long)p) : JsonValue.Create(p)));
    }

    private static IEnumerable<JsonNode?> Days(IReadOnlyList<Condition> compared, DateOnly day)
    {
        var limits = compared.SelectMany(c => new[] { c.From, c.Until, c.Is }.Concat(c.In ?? [])).OfType<string>()
            .Select(t => ConditionDays.TryRead(t, day, out var limit) ? limit : (DateOnly?)null).OfType<DateOnly>()
            .Where(d => d.DayNumber is > 0 && d < DateOnly.MaxValue);
        return limits.DefaultIfEmpty(day).SelectMany(d => new[] { d, d.AddDays(-1), d.AddDays(1) }).Distinct()
            .Select(d => (JsonNode?)d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private static IEnumerable<string> Texts(IReadOnlyList<Condition> compared, string other) => Named(compared).Distinct(StringComparer.Ordinal).Append(other);

    private static IEnumerable<JsonNode?> Read(Field field, IReadOnlyList<Condition> compared)
    {
        var other = field switch
        {
            PhoneField => "13800000000",
            NationalIdField => "11010519491231002X",
            CreditCodeField => "91350100M000100Y43",
            LinkField => "https://example.org/",
            ConsentField => "true",
            _ => "…",
        };
        return Texts(compared, other).Select(t => field.Read([t])).Where(r => r.Problem is null && r.Value is not null).Select(r => r.Value);
    }
}
