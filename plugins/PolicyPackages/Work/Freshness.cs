using PolicyPackages.Packages;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Plugins;

namespace PolicyPackages.Work;

/// <summary>What about the policies' age staff should see to.</summary>
internal sealed class Freshness(PolicyBook book)
{
    /// <summary>Policies past their validity: residents read that they are being checked until their owner has looked at them.</summary>
    public IReadOnlyList<ModuleConcern> Concerns(DateOnly day) => [.. book.Packages.Where(p => p.IsBeingChecked(day)).Select(p => new ModuleConcern
    {
        What = new LocalizedText(
            $"“{p.Title.In("zh-CN")}”{p.Head.ValidUntil:yyyy-MM-dd} 已过有效期，自助机上显示“正在核对”，请{p.Head.Owner}核对后更新",
            $"\"{p.Title.In("en")}\" was valid until {p.Head.ValidUntil:yyyy-MM-dd}; the kiosk says that it is being checked. {p.Head.Owner} should look at it"),
        Path = "packages",
    })];

    /// <summary>The published texts by policy.</summary>
    public IReadOnlyDictionary<string, Uri> Sources => book.Packages
        .Where(p => p.Head.Source.Link is not null)
        .ToDictionary(p => p.Id, p => new Uri(p.Head.Source.Link!), StringComparer.Ordinal);
}
