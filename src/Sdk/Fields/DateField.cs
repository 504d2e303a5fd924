using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Rules;

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

    /// <summary>Reads a day as settings write it: <c>yyyy-MM-dd</c>, <c>today</c>, or today with an offset in days such as <c>today+14</c>.</summary>
    /// <param name="text">What stands in the settings.</param>
    /// <param name="today">The day to reckon from.</param>
    /// <param name="day">The day that is meant.</param>
    /// <returns>Whether it is a day.</returns>
    public static bool IsDay(string text, DateOnly today, out DateOnly day) => ConditionDays.TryRead(text, today, out day);

    /// <inheritdoc/>
    protected override FieldReading ReadGiven(IReadOnlyList<string> given)
    {
        var text = given[0].Normalize(System.Text.NormalizationForm.FormKC);
        return DateOnly.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? FieldReading.Of(JsonValue.Create(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))
            : FieldReading.Wrong("field.not-date", given[0]);
    }
}
