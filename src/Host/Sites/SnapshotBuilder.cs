using StationKiosk.Host.Plugins;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Plugins;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Sites;

/// <summary>Makes a site's snapshot from its files.</summary>
internal sealed class SnapshotBuilder(Stores stores)
{
    public const string District = "district";

    public static IReadOnlyList<string> Sites() => [District, "demo"];

    public Snapshot Build(string site, PluginSet plugins, Snapshot? before)
    {
        _ = (plugins, before);
        var info = new SiteInfo
        {
            Id = site,
            Name = new LocalizedText("云溪市就业驿站", "Yunxi Employment Station"),
            TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"),
            Languages = ["zh-CN", "en"],
        };
        return new Snapshot(info, new SiteLook(), new Dictionary<string, ModuleInstance>(StringComparer.Ordinal), new Dictionary<string, ModuleStatus>(StringComparer.Ordinal))
        {
            Store = site == District ? stores.District : stores.Station(site),
            TextsIn = language => new BareTexts(language),
            Tiles = [],
        };
    }

    private sealed class BareTexts(string language) : ITexts
    {
        public string Language => language;

        public LocalText this[string address, params object?[] args] => new(address, language, language);

        public LocalText Show(LocalizedText? text) => text?.In(language) ?? new LocalText("", language, language);

        public bool Has(string address) => false;
    }
}
