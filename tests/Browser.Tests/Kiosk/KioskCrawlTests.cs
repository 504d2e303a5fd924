using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Surfaces;

namespace Browser.Tests.Kiosk;

/// <summary>
/// Drives every kiosk page of every module with the demo's data, forms and tickets included, and holds what each shows to the same rules in
/// both languages, both orientations and both sizes of print. A page that is added and not driven to fails the last line.
/// </summary>
public sealed partial class KioskCrawlTests(BrowserFixture browsers)
{
    // Addresses that only take something in and lead on, or give a picture; the error page stands at any address.
    private static readonly string[] Pageless = ["end", "stay", "settings", "error", "m/{module}/attach/{key}/{field}"];

    [BrowserTheory]
    [InlineData("zh-CN", false)]
    [InlineData("zh-CN", true)]
    [InlineData("en", false)]
    [InlineData("en", true)]
    [Trait("row", "K3")]
    [Trait("row", "K10")]
    public async Task Every_page_is_readable_reachable_and_keeps_to_itself(string language, bool large)
    {
        await using var host = await KioskHost.StartAsync(settings: c => c.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { ["Demo:Load"] = "true" }));
        // Outages are tested elsewhere; without the worker a slow machine is not taken for one.
        await using var browser = await browsers.OpenAsync(host.At("/theme.css"), hasWorker: false);
        browser.Page.Context.SetDefaultTimeout(20_000);
        var looks = new ScreenLooks(browser, language, large, Icons().Matches(await host.App.Kiosk.GetStringAsync(new Uri("/lib/icons/sprite.svg", UriKind.Relative))).Select(m => m.Groups["it"].Value).ToHashSet(StringComparer.Ordinal));
        await browser.Page.Context.Clock.InstallAsync(new() { TimeDate = host.App.Clock.GetUtcNow().UtcDateTime });

        await new KioskTour(browser.Page, host, looks).GoAsync(language, large);

        Assert.True(looks.Faults.Count == 0, string.Join('\n', looks.Faults));
        Assert.Empty(browser.ForeignRequests);
        Assert.Empty(browser.PolicyViolations);
        Assert.DoesNotContain(browser.Errors, e => !e.StartsWith("Failed to load resource", StringComparison.Ordinal));
        Assert.DoesNotContain(Routes(host), r => !Pageless.Contains(r, StringComparer.Ordinal) && !looks.Paths.Any(p => IsAt(r, p)));
    }

    /// <summary>Pages of a plugin's own that need nothing to be shown, below the module's address.</summary>
    internal static IEnumerable<string> OwnPages(KioskHost host, string plugin) => Pages(host)
        .Where(e => e.Metadata.GetMetadata<PluginMetadata>()?.Plugin == plugin && e.RoutePattern.Parameters is [_])
        .Select(e => e.RoutePattern.RawText![SurfaceConvention.ModuleTemplate.Length..].TrimStart('/'))
        .Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Routes(KioskHost host) => Pages(host).Select(e => e.RoutePattern.RawText ?? "").Distinct(StringComparer.Ordinal);

    private static IEnumerable<RouteEndpoint> Pages(KioskHost host) => host.App.Get<EngineHost>().Live.Engine.Services.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<SurfaceMetadata>()?.Surface == Surface.Kiosk && !IsSecondName(e.RoutePattern.RawText ?? ""));

    // The first page of a folder answers to two addresses.
    private static bool IsSecondName(string route) => route == "index" || route.EndsWith("/index", StringComparison.OrdinalIgnoreCase);

    private static bool IsAt(string route, string path) => new TemplateMatcher(TemplateParser.Parse(route), []).TryMatch(path, []);

    [GeneratedRegex("id=\"(?<it>[^\"]+)\"", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Icons();
}
