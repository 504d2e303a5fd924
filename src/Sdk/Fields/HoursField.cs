using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Hours;

namespace StationKiosk.Sdk.Fields;

/// <summary>
/// Opening hours by weekday. They are kept as written and shown in the reader's language; lists know from them what is open now.
/// Values that were stored before the field became one of hours stay, shown as they are.
/// </summary>
[Say("开放时间", "Opening hours", HelpZh = "按星期写的开放时间，例如“周一至周五 8:30–12:00、13:30–17:00，周六 9:00–12:00”；系统据此知道现在开不开", HelpEn = "Opening hours by weekday, such as \"Mon–Fri 8:30–12:00, 13:30–17:00; Sat 9:00–12:00\"; lists know from them what is open now.")]
public sealed record HoursField : Field
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override int MaxTyped => 120;

    /// <inheritdoc/>
    public override string Show(JsonNode? value, string language) => HoursText.Read(Plain(value))?.Show(language) ?? Plain(value);

    /// <inheritdoc/>
    protected override FieldReading ReadGiven(IReadOnlyList<string> given)
    {
        var text = given[0];
        return text.Length > MaxTyped ? FieldReading.Wrong("field.too-long", MaxTyped, text.Length)
            : HoursText.Read(text) is null ? FieldReading.Wrong("field.not-hours", text)
            : FieldReading.Of(JsonValue.Create(text));
    }
}
