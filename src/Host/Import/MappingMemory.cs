using System.Text.Json;
using System.Text.Json.Nodes;
using StationKiosk.Records;
using StationKiosk.Sdk.Import;

namespace StationKiosk.Host.Import;

/// <summary>
/// Remembers how a source's files are laid out, by source and header, in the store that the records go to: next month the clerk
/// only has to look. What no longer fits the definition is forgotten silently; the guess takes its place.
/// </summary>
internal sealed class MappingMemory(RecordStore store, string module, ImportDefinition definition)
{
    private const int LayoutsPerSource = 5;
    private const int MaxSources = 200;
    private readonly string _key = $"import.{module}.{definition.Id}";

    /// <summary>Names of the sources, the last used first.</summary>
    public IReadOnlyList<string> Sources() => [.. Load().Select(s => s.Key).Reverse()];

    /// <summary>The mapping last used for this source and layout, or null.</summary>
    public ImportMapping? Recall(string source, string fingerprint)
    {
        if (Load()[source]?[fingerprint] is not { } kept)
        {
            return null;
        }

        return MappingReader.Read(kept.ToJsonString(), definition, out _);
    }

    public Task RememberAsync(string source, string fingerprint, ImportMapping mapping, CancellationToken cancellationToken = default)
    {
        // A filter may hide other rows next month: whether they are wanted is said each time.
        var json = (mapping with { Hidden = false }).ToJson().ToJsonString();
        return store.WriteAsync(
            unit =>
            {
                var sources = Parse(unit.Meta(_key));
                var layouts = sources[source]?.DeepClone() as JsonObject ?? [];
                layouts.Remove(fingerprint);
                layouts[fingerprint] = JsonNode.Parse(json);
                Trim(layouts, LayoutsPerSource);
                sources.Remove(source);
                sources[source] = layouts;
                Trim(sources, MaxSources);
                unit.SetMeta(_key, sources.ToJsonString());
            },
            new WriteContext { Why = "import mapping" },
            cancellationToken);
    }

    private static void Trim(JsonObject oldestFirst, int limit)
    {
        while (oldestFirst.Count > limit)
        {
            oldestFirst.RemoveAt(0);
        }
    }

    private static JsonObject Parse(string? json) => json is null ? [] : JsonSerializer.Deserialize<JsonObject>(json)!;

    private JsonObject Load() => Parse(store.Meta(_key));
}
