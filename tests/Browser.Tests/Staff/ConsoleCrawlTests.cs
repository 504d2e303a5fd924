using System.Net;
using System.Text.RegularExpressions;
using Browser.Tests.Kiosk;
using Host.Tests.Accounts;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Surfaces;

namespace Browser.Tests.Staff;

/// <summary>
/// Follows every link of a station's console from its home, with the demo's data. No link leads nowhere; every page that a plugin brings is looked at in
/// both languages, and every kind of the host's pages about a module in one. A page of a plugin that no link leads to fails the last line.
/// </summary>
public sealed partial class ConsoleCrawlTests(BrowserFixture browsers)
{
    private const string OfModule = "m/{module}";

    // What answers with a file or only takes something in, and what needs a choice or a file first.
    private static readonly string[] Pageless = ["m/{module}/feed"];

    [BrowserFact]
    [Trait("row", "C1")]
    public async Task Every_link_leads_somewhere_and_every_page_of_a_plugin_can_be_read()
    {
        await using var host = await KioskHost.StartAsync(pages: false, settings: c => c.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { ["Demo:Load"] = "true" }));
        await host.App.SignInAsync();
        await using var chinese = await OpenAsync(host, "zh-CN");
        await using var english = await OpenAsync(host, "en");
        var pages = Pages(host).ToList();
        var waiting = new Queue<string>(["/"]);
        var known = new HashSet<string>(StringComparer.Ordinal) { "/" };
        var looked = new HashSet<string>(StringComparer.Ordinal);
        var faults = new List<string>();
        while (waiting.TryDequeue(out var path))
        {
            // Long words show what is too narrow, so the host's own pages of a module are looked at in English.
            var (route, isOwn) = pages.Find(p => IsAt(p.Route, path.Split('?')[0]));
            var isNew = route?.StartsWith(OfModule, StringComparison.Ordinal) == true && looked.Add(isOwn ? route + ModuleOf(path) : route);
            foreach (var link in await LinksAsync(host, path, !isNew ? [] : isOwn ? [chinese, english] : [english], faults))
            {
                // Records and cases of a list are all alike, and so are a list's tabs: one of a kind is asked for.
                if (known.Add(Identity().Replace(link, "*")))
                {
                    waiting.Enqueue(link);
                }
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
        chinese.AssertClean();
        english.AssertClean();
        var missed = pages.Where(p => p.IsOwn && !Pageless.Contains(p.Route, StringComparer.OrdinalIgnoreCase) && !looked.Any(l => l.StartsWith(p.Route, StringComparison.Ordinal))).Select(p => p.Route);
        Assert.Equal("", string.Join('\n', missed));
    }

    private async Task<BrowserPage> OpenAsync(KioskHost host, string language)
    {
        var console = await browsers.OpenAsync(new Uri(host.App.StaffUrl, "/sign-in").AbsoluteUri, Screen.Desk, language);
        await console.EnterAsync(host.App.StaffUrl);
        return console;
    }

    /// <summary>Asks for a page, looks at it in some languages, and says where it leads.</summary>
    private static async Task<IReadOnlyList<string>> LinksAsync(KioskHost host, string path, IReadOnlyList<BrowserPage> consoles, List<string> faults)
    {
        using var answer = await host.App.Staff.GetAsync(new Uri(path, UriKind.Relative));
        if (answer.StatusCode >= HttpStatusCode.BadRequest)
        {
            faults.Add($"{path}: {(int)answer.StatusCode}");
        }

        if (answer.Headers.Location is { } next)
        {
            return [next.OriginalString];
        }

        if (answer.Content.Headers.ContentType?.MediaType != "text/html")
        {
            return [];
        }

        foreach (var console in consoles)
        {
            await LookAsync(console, new Uri(host.App.StaffUrl, path), faults);
        }

        return [.. Hrefs().Matches(await answer.Content.ReadAsStringAsync()).Select(m => WebUtility.HtmlDecode(m.Groups["it"].Value)).Select(link => new Uri(new Uri(host.App.StaffUrl, path), link)).Where(link => link.Authority == host.App.StaffUrl.Authority && !link.AbsolutePath.StartsWith("/s/", StringComparison.Ordinal)).Select(link => link.PathAndQuery)];
    }

    private static async Task LookAsync(BrowserPage console, Uri address, List<string> faults)
    {
        var page = console.Page;
        await page.GotoAsync(address.AbsoluteUri);
        var language = await page.GetAttributeAsync("html", "lang");
        await console.KeepPictureAsync($"console{Names().Replace(address.AbsolutePath, "-")}-{language}");
        faults.AddRange((await console.AccessibilityFaultsAsync()).Select(fault => $"{address.PathAndQuery} {language}: {fault}"));
        if (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth") is > 0 and var wide)
        {
            faults.Add($"{address.PathAndQuery} {language}: {wide} pixels too wide");
        }
    }

    private static IEnumerable<(string Route, bool IsOwn)> Pages(KioskHost host) => host.App.Get<EngineHost>().Live.Engine.Services.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<SurfaceMetadata>()?.Surface == Surface.Staff && !(e.RoutePattern.RawText ?? "").EndsWith("/index", StringComparison.OrdinalIgnoreCase))
        .Select(e => (e.RoutePattern.RawText ?? "", e.Metadata.GetMetadata<PluginMetadata>() is { Plugin.Length: > 0 }))
        .Distinct()
        .OrderBy(p => p.Item1.Count(c => c == '{'));

    private static bool IsAt(string route, string path) => new TemplateMatcher(TemplateParser.Parse(route), []).TryMatch(path, []);

    private static string ModuleOf(string path) => path.Split('/') is ["", "m", var module, ..] ? " of " + module : "";

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{32}|[?].*", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Identity();

    [GeneratedRegex("<a [^>]*href=\"(?<it>[^\"]+)\"", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Hrefs();

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Names();
}
