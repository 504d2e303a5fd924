using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using StationKiosk.Records;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Fields;

/// <summary>A number that follows from other answers: never typed, shown when it is known, stored with the answers it came from.</summary>
[Say("自动计算", "Computed", HelpZh = "根据别的回答自动算出来的数，不用居民填", HelpEn = "A number that follows from other answers; nobody types it.")]
public sealed record ComputedField : Field
{
    /// <summary>How it is reckoned.</summary>
    [Say("算法", "How", HelpZh = "怎么算")]
    public required Computation How { get; init; }

    /// <summary>The fields it is reckoned from, in order.</summary>
    [Say("来源字段", "From the fields", HelpZh = "用哪些字段来算，按顺序")]
    [System.ComponentModel.DataAnnotations.MinLength(1)]
    [Pick(Pick.FormField)]
    public required IReadOnlyList<string> Of { get; init; }

    /// <summary>What it counts, shown behind the number.</summary>
    [Say("单位", "Unit", HelpZh = "数字后面的单位，例如“岁”“元”")]
    public LocalizedText? Unit { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override FieldType Storage => FieldType.Real;

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Keyboard => "";

    /// <summary>The value for some answers; <see langword="null"/> while one of the answers it needs is not known.</summary>
    /// <param name="answers">Answers by field.</param>
    /// <param name="today">Today in station time, for ages.</param>
    public JsonNode? Reckon(JsonObject answers, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var sources = Of.Select(id => answers[id]).ToList();
        decimal? result = How switch
        {
            Computation.Sum => Known(sources.Select(Number))?.Sum(),
            Computation.Difference => Known(sources.Select(Number)) is [var first, .. var others] ? first - others.Sum() : null,
            Computation.Product => Known(sources.Select(Number))?.Aggregate(1m, (all, one) => all * one),
            Computation.Count => sources.Sum(s => s is JsonArray list ? list.Count : s is null ? 0 : 1),
            Computation.Age => Day(sources[0]) is { } born ? Years(born, today) : null,
            Computation.Days => sources is [var from, var until] && Day(from) is { } a && Day(until) is { } b ? b.DayNumber - a.DayNumber : null,
            _ => null,
        };
        return result is { } number ? JsonValue.Create(number) : null;
    }

    /// <inheritdoc/>
    public override string Show(JsonNode? value, string language) =>
        value is null ? "" : Unit is null ? Plain(value) : $"{Plain(value)} {Unit.In(language).Text}";

    /// <inheritdoc/>
    protected override FieldReading ReadGiven(IReadOnlyList<string> given) => FieldReading.Of(null);

    private static List<decimal>? Known(IEnumerable<decimal?> numbers)
    {
        var all = numbers.ToList();
        return all.TrueForAll(n => n is not null) ? [.. all.Select(n => n!.Value)] : null;
    }

    private static DateOnly? Day(JsonNode? value)
    {
        var text = Plain(value);
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : NationalIdField.Born(text);
    }

    private static int Years(DateOnly born, DateOnly today)
    {
        var years = today.Year - born.Year;
        return born.AddYears(years) > today ? years - 1 : years;
    }
}
