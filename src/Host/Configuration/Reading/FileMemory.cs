using StationKiosk.Host.Configuration.Json;
using StationKiosk.Host.Configuration.Shapes;

namespace StationKiosk.Host.Configuration.Reading;

/// <summary>
/// Files as they were read last, by their path: bytes that did not change are the same <see cref="Source"/> and are not parsed again. A clerk
/// changes one file of a hundred.
/// </summary>
internal sealed class FileMemory
{
    private readonly Dictionary<string, Kept> _files = new(StringComparer.Ordinal);

    public Source Source(string file, byte[] bytes)
    {
        if (!_files.TryGetValue(file, out var kept) || !kept.Source.Bytes.AsSpan().SequenceEqual(bytes))
        {
            _files[file] = kept = new Kept(new Source(file, bytes));
        }

        return kept.Source;
    }

    /// <summary>The document of a source that this memory gave.</summary>
    public ConfigDocument Document(Source source)
    {
        var kept = _files[source.Name];
        return ReferenceEquals(kept.Source, source) ? kept.Document ??= ConfigDocument.Read(source) : ConfigDocument.Read(source);
    }

    /// <summary>The texts of a source that this memory gave.</summary>
    public TextFile Texts(Source source, ShapeCatalog shapes)
    {
        var kept = _files[source.Name];
        return ReferenceEquals(kept.Source, source) ? kept.Texts ??= TextFile.Read(source, shapes) : TextFile.Read(source, shapes);
    }

    private sealed class Kept(Source source)
    {
        public Source Source { get; } = source;

        public ConfigDocument? Document { get; set; }

        public TextFile? Texts { get; set; }
    }
}
