using StationKiosk.Host.Configuration.Json;
using StationKiosk.Host.Configuration.Reading;

namespace StationKiosk.Host.Configuration.Contents;

/// <summary>The content files of a site by module, each read from the disk once in a reading however many stations share it.</summary>
internal sealed class ContentFolder(ConfigFolder folder, string path)
{
    private readonly Dictionary<string, IReadOnlyList<Source>> _modules = new(StringComparer.Ordinal);

    public IReadOnlyList<Source> Of(string module)
    {
        if (!_modules.TryGetValue(module, out var files))
        {
            _modules[module] = files = [.. folder.MarkdownIn($"{path}/{module}").Select(folder.Read).OfType<Source>()];
        }

        return files;
    }
}
