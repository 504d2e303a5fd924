using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Fields;

/// <summary>
/// Pictures or files. The value is a list of objects with <c>file</c> (the name the host keeps it under), <c>type</c> (its media type,
/// found by looking inside), <c>name</c> and <c>size</c> in bytes. They lie sealed beside the store under the case's own key.
/// </summary>
public abstract record AttachmentField : Field
{
    /// <summary>The most files.</summary>
    [Say("最多几个", "Most files", HelpZh = "最多可以交几个")]
    [Range(1, 10)]
    public int MaxFiles { get; init; } = 3;

    /// <summary>The largest file in megabytes.</summary>
    [Say("单个大小（MB）", "Largest file (MB)", HelpZh = "一个文件最大多少兆")]
    [Range(1, 20)]
    public int MaxMegabytes { get; init; } = 5;

    /// <summary>The media types that are accepted.</summary>
    [JsonIgnore]
    public abstract IReadOnlyList<string> Types { get; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Keyboard => "";

    /// <inheritdoc/>
    [JsonIgnore]
    public override int MaxTyped => 64;

    /// <inheritdoc/>
    protected override string MissingCode => "field.no-file";

    /// <summary>The names that a value's files are kept under.</summary>
    /// <param name="value">A stored value.</param>
    public static IReadOnlyList<string> Files(JsonNode? value) =>
        value is JsonArray list ? [.. list.OfType<JsonObject>().Select(f => (string?)f["file"]).OfType<string>()] : [];

    /// <inheritdoc/>
    public override string Show(JsonNode? value, string language)
    {
        var count = Files(value).Count;
        return count == 0 ? "" : language.StartsWith("zh", StringComparison.Ordinal) ? $"{count} 个" : $"{count}";
    }

    /// <inheritdoc/>
    public override string Mask(JsonNode? value, string language) => Show(value, language);

    /// <inheritdoc/>
    public override string Edit(JsonNode? value) => "";

    /// <inheritdoc/>
    protected override FieldReading ReadGiven(IReadOnlyList<string> given) => given.Count <= MaxFiles
        ? FieldReading.Of(new JsonArray([.. given.Select(file => (JsonNode)new JsonObject { ["file"] = file })]))
        : FieldReading.Wrong("field.too-many-files", MaxFiles, given.Count);
}
