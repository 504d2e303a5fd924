using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using JobBoard.Settings;

namespace JobBoard.Tests;

/// <summary>The plugin's own module.json as settings, so that tests hold the words that are shipped.</summary>
internal static class Defaults
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
        AllowOutOfOrderMetadataProperties = true,
    };

    public static JobBoardSettings Settings { get; } = Read();

    private static JobBoardSettings Read()
    {
        var file = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "module.json")))!;
        return file["settings"].Deserialize<JobBoardSettings>(Options)!;
    }
}
