using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Rules;

namespace StationKiosk.Sdk.Fields;

/// <summary>
/// One record of a collection of the same module, offered as a choice. The value holds the record's <c>id</c> and its <c>label</c> as it was,
/// so that an answer can be read when the record is gone; conditions compare the id.
/// </summary>
[Say("从资料中选", "Pick from records", HelpZh = "从已有的资料里选一条，例如选一个服务点", HelpEn = "One of the records that the service keeps, for example a service point.")]
public sealed record RecordField : Field
{
    /// <summary>The collection.</summary>
    [Say("资料", "Collection", HelpZh = "从哪一类资料里选", HelpEn = "The kind of record to choose from.")]
    [Pick(Pick.Collection)]
    public required string Collection { get; init; }

    /// <summary>The collection's field that is shown.</summary>
    [Say("显示字段", "Shown field", HelpZh = "选的时候显示资料的哪个字段", HelpEn = "The field that is shown to choose by.")]
    [Pick(Pick.CollectionField)]
    public required string Shows { get; init; }

    /// <summary>Which records are offered; not set means all. At most 60 are shown at once.</summary>
    [Say("范围", "Which ones", HelpZh = "只让选符合条件的；不设就都可以选，一次最多显示 60 条")]
    public Condition? Where { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Keyboard => "";

    /// <inheritdoc/>
    protected override string MissingCode => "field.not-chosen";

    /// <inheritdoc/>
    public override string Show(JsonNode? value, string language) => value is JsonObject chosen ? (string?)chosen["label"] ?? "" : Plain(value);

    /// <inheritdoc/>
    public override string Edit(JsonNode? value) => value is JsonObject chosen ? (string?)chosen["id"] ?? "" : Plain(value);

    /// <inheritdoc/>
    protected override FieldReading ReadGiven(IReadOnlyList<string> given) => FieldReading.Of(new JsonObject { ["id"] = given[0] });
}
