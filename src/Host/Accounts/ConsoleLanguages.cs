using StationKiosk.Sdk.Plugins;

namespace StationKiosk.Host.Accounts;

/// <summary>The languages the console is written in, and which of them somebody gets.</summary>
internal static class ConsoleLanguages
{
    /// <summary>By tag, each named in itself.</summary>
    public static readonly IReadOnlyList<KeyValuePair<string, string>> All = [new("zh-CN", "中文"), new("en", "English")];

    public static bool Has(string? language) => All.Any(l => l.Key == language);

    /// <summary>The account's, else the browser's last one, else what the browser prefers, else the site's first.</summary>
    public static string Choose(string? account, string? cookie, HttpRequest request, SiteInfo site) =>
        new[] { account, cookie, Preferred(request), site.Languages[0] }.FirstOrDefault(Has) ?? All[0].Key;

    private static string? Preferred(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(l => l.Quality ?? 1)
        .Select(l => All.FirstOrDefault(a => a.Key.Split('-')[0].Equals(l.Value.ToString().Split('-')[0], StringComparison.OrdinalIgnoreCase)).Key)
        .FirstOrDefault(l => l is not null);
}
