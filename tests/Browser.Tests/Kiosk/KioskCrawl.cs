using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Surfaces;

namespace Browser.Tests.Kiosk;

/// <summary>
/// Drives every kiosk page of one part of the station with the demo's data, forms and tickets included, and holds what each shows to the
/// same rules. Each part answers for its routes: a page that is added and not driven to fails its last line.
/// </summary>
internal sealed partial class KioskCrawl(BrowserFixture browsers)
{
    /// <summary>The part that is no module: home, help, ticket, failures.</summary>
    public const string Station = "station";

    // Addresses that only take something in and lead on, or give a picture; the error page stands at any address.
    private static readonly string[] Pageless = ["end", "stay", "settings", "error", "m/{module}/attach/{key}/{field}"];

    // Pages of the host that the demo's services without code show; all others stand in the job board too.
    private static readonly string[] OfServices = ["m/{module}", "m/{module}/outcome/{key}", "m/{module}/content/{content}"];

    public async Task GoAsync(string part, string language, bool large)
    {
        await using var host = await KioskHost.StartAsync(settings: c => c.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { ["Demo:Load"] = "true" }));
        // Outages are tested elsewhere; without the worker a slow machine is not taken for one.
        await using var browser = await browsers.OpenAsync(host.At("/theme.css"), hasWorker: false);
        var icons = Icons().Matches(await host.App.Kiosk.GetStringAsync(new Uri("/lib/icons/sprite.svg", UriKind.Relative))).Select(m => m.Groups["it"].Value).ToHashSet(StringComparer.Ordinal);
        var looks = new ScreenLooks(browser, language, large, icons);
        await browser.Page.Context.Clock.InstallAsync(new() { TimeDate = host.App.Clock.GetUtcNow().UtcDateTime });

        await new KioskTour(browser.Page, host, looks).GoAsync(part, language, large);

        Assert.True(looks.Faults.Count == 0, string.Join('\n', looks.Faults));
        Assert.Empty(browser.ForeignRequests);
        Assert.Empty(browser.PolicyViolations);
        Assert.DoesNotContain(browser.Errors, e => !e.StartsWith("Failed to load resource", StringComparison.Ordinal));
        Assert.DoesNotContain(Routes(host, part), r => !Pageless.Contains(r, StringComparer.Ordinal) && !looks.Paths.Any(p => IsAt(r, p)));
    }

    /// <summary>Pages of a plugin's own that need nothing to be shown, below the module's address.</summary>
    public static IEnumerable<string> OwnPages(KioskHost host, string plugin) => Pages(host)
        .Where(e => PluginOf(e) == plugin && e.RoutePattern.Parameters is [_])
        .Select(e => e.RoutePattern.RawText![SurfaceConvention.ModuleTemplate.Length..].TrimStart('/'))
        .Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Routes(KioskHost host, string part) =>
        Pages(host).Where(e => PartOf(e) == part).Select(e => e.RoutePattern.RawText ?? "").Distinct(StringComparer.Ordinal);

    private static string PartOf(RouteEndpoint page)
    {
        var route = page.RoutePattern.RawText ?? "";
        return PluginOf(page) switch
        {
            "KioskPages" => Station,
            { } plugin => plugin,
            null when OfServices.Contains(route, StringComparer.Ordinal) => "FormService",
            null when route.StartsWith("m/{module}", StringComparison.Ordinal) => "JobBoard",
            _ => Station,
        };
    }

    private static string? PluginOf(RouteEndpoint page) => page.Metadata.GetMetadata<PluginMetadata>()?.Plugin;

    private static IEnumerable<RouteEndpoint> Pages(KioskHost host) => host.App.Get<EngineHost>().Live.Engine.Services.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<SurfaceMetadata>()?.Surface == Surface.Kiosk && !IsSecondName(e.RoutePattern.RawText ?? ""));

    // The first page of a folder answers to two addresses.
    private static bool IsSecondName(string route) => route == "index" || route.EndsWith("/index", StringComparison.OrdinalIgnoreCase);

    private static bool IsAt(string route, string path) => new TemplateMatcher(TemplateParser.Parse(route), []).TryMatch(path, []);

    [GeneratedRegex("id=\"(?<it>[^\"]+)\"", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Icons();
}
