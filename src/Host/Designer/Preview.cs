using StationKiosk.Host.Engines;
using StationKiosk.Host.Sites;
using StationKiosk.Records;

namespace StationKiosk.Host.Designer;

/// <summary>A draft that can be tried on one kiosk: the site as it would be with it, over a store of its own that is thrown away.</summary>
internal sealed class Preview(string file, string module, string code, DateTimeOffset until, RecordStore store, string path)
{
    public string File => file;

    public string Module => module;

    /// <summary>What is typed at the kiosk; the first one that does has it.</summary>
    public string Code => code;

    public DateTimeOffset Until => until;

    public RecordStore Store => store;

    /// <summary>The file of the store.</summary>
    public string Path => path;

    /// <summary>What the kiosk's cookie holds; null until a kiosk has typed the code.</summary>
    public string? Token { get; set; }

    public Engine? Engine { get; set; }

    public Snapshot? Snapshot { get; set; }
}
