using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using StationKiosk.Records;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Fields;

/// <summary>A number, whole unless decimals are allowed.</summary>
[Say("数字", "Number", HelpZh = "一个数；不允许小数就只能填整数")]
public sealed record NumberField : Field
{
    /// <summary>The smallest that is accepted; not set means any.</summary>
    [Say("最小", "Smallest", HelpZh = "最小可以填多少；不填就不限")]
    public decimal? Min { get; init; }

    /// <summary>The largest that is accepted; not set means any.</summary>
    [Say("最大", "Largest", HelpZh = "最大可以填多少；不填就不限")]
    public decimal? Max { get; init; }

    /// <summary>Digits after the point.</summary>
    [Say("小数位", "Decimals", HelpZh = "小数点后面几位，0 表示整数", HelpEn = "Digits after the point; 0 means whole numbers.")]
    [System.ComponentModel.DataAnnotations.Range(0, 6)]
    public int Decimals { get; init; }

    /// <summary>What it counts, shown behind the number: <c>元</c>, <c>人</c>.</summary>
    [Say("单位", "Unit", HelpZh = "数字后面的单位，例如“元”“人”")]
    public LocalizedText? Unit { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override FieldType Storage => Decimals == 0 ? FieldType.Integer : FieldType.Real;

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Keyboard => "number";

    /// <inheritdoc/>
    [JsonIgnore]
    public override int MaxTyped => 15;

    /// <inheritdoc/>
    public override string Show(JsonNode? value, string language)
    {
        if (Number(value) is not { } number)
        {
            return Plain(value);
        }

        var text = number.ToString(Decimals == 0 ? "#,0" : "#,0." + new string('#', Decimals), CultureInfo.InvariantCulture);
        return Unit is null ? text : $"{text} {Unit.In(language).Text}";
    }

    /// <inheritdoc/>
    protected override FieldReading ReadGiven(IReadOnlyList<string> given)
    {
        var text = given[0].Normalize(System.Text.NormalizationForm.FormKC).Replace(",", "", StringComparison.Ordinal);
        if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return FieldReading.Wrong("field.not-number", given[0]);
        }

        if (decimal.Round(number, Decimals) != number)
        {
            return FieldReading.Wrong(Decimals == 0 ? "field.not-whole" : "field.decimals", given[0], Decimals);
        }

        if (number < Min || number > Max)
        {
            return FieldReading.Wrong("field.range", Min?.ToString(CultureInfo.InvariantCulture) ?? "", Max?.ToString(CultureInfo.InvariantCulture) ?? "");
        }

        return FieldReading.Of(Decimals == 0 ? JsonValue.Create((long)number) : JsonValue.Create(number));
    }
}
