using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Fields;

/// <summary>A calendar day in the station's time, stored as <c>yyyy-MM-dd</c>.</summary>
[Say("日期", "Date", HelpZh = "一个日期", HelpEn = "A day.")]
public sealed record DateField : Field
{
    private static readonly string[] Formats = ["yyyy-MM-dd", "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd"];

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Keyboard => "date";

    /// <inheritdoc/>
    [JsonIgnore]
    public override int MaxTyped => 12;

    /// <inheritdoc/>
    protected override FieldReading ReadGiven(IReadOnlyList<string> given)
    {
        var text = given[0].Normalize(System.Text.NormalizationForm.FormKC);
        return DateOnly.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? FieldReading.Of(JsonValue.Create(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))
            : FieldReading.Wrong("field.not-date", given[0]);
    }
}
