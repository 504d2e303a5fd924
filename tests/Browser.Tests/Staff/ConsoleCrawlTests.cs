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
/// Follows every link of the console from its home, with the demo's data. No link leads nowhere; every page that a plugin brings and every kind of
/// page of the host is looked at once, in both languages. A page of a plugin that no link leads to fails the last line.
/// </summary>
public sealed partial class ConsoleCrawlTests(BrowserFixture browsers)
{
    private const int MostLinks = 900;

    // What answers with a file or only takes something in, and what needs a choice or a file first.
    private static readonly string[] Pageless = ["m/{module}/feed"];

    [BrowserTheory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    [Trait("row", "C1")]
    public async Task Every_link_leads_somewhere_and_every_page_of_a_plugin_can_be_read(string language)
    {
        await using var host = await KioskHost.StartAsync(pages: false, settings: c => c.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { ["Demo:Load"] = "true" }));
        await host.App.SignInAsync();
        await using var console = await browsers.OpenAsync(new Uri(host.App.StaffUrl, "/sign-in").AbsoluteUri, Screen.Desk, language);
        await console.EnterAsync(host.App.StaffUrl);
        var pages = Pages(host).ToList();
        var waiting = new Queue<string>(["/"]);
        var known = new HashSet<string>(StringComparer.Ordinal) { "/" };
        var looked = new HashSet<string>(StringComparer.Ordinal);
        var asked = new HashSet<string>(StringComparer.Ordinal);
        var faults = new List<string>();
        while (waiting.TryDequeue(out var path))
        {
            var route = pages.Find(p => IsAt(p.Route, path.Split('?')[0]));
            // One of each kind of page is read; the host's own kinds once, a plugin's for each of its modules.
            var isNew = route.Route is { } kind && looked.Add(route.IsOwn ? kind + ModuleOf(path) : kind);
            if (!isNew && !IsSample(path, asked))
            {
                continue;
            }

            foreach (var link in await LinksAsync(console, host, path, isNew ? language : null, faults))
            {
                if (known.Count < MostLinks && known.Add(link))
                {
                    waiting.Enqueue(link);
                }
            }
        }

        Assert.Equal("", string.Join('\n', faults));
        console.AssertClean();
        Assert.DoesNotContain(pages, p => p.IsOwn && !Pageless.Contains(p.Route, StringComparer.Ordinal) && !looked.Any(l => l.StartsWith(p.Route, StringComparison.Ordinal)));
    }

    // Records and cases of a list are all alike: three of a kind are asked for.
    private static bool IsSample(string path, HashSet<string> asked)
    {
        var kind = Identity().Replace(path, "*");
        return Enumerable.Range(1, 3).Any(number => asked.Add($"{kind} {number}"));
    }

    /// <summary>Asks for a page and says where it leads; in a language it is also looked at.</summary>
    private static async Task<IReadOnlyList<string>> LinksAsync(BrowserPage console, KioskHost host, string path, string? language, List<string> faults)
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

        if (language is null || answer.Content.Headers.ContentType?.MediaType != "text/html")
        {
            return [];
        }

        var page = console.Page;
        await page.GotoAsync(new Uri(host.App.StaffUrl, path).AbsoluteUri);
        var name = Names().Replace(path.Split('?')[0].Trim('/'), "-");
        await console.KeepPictureAsync($"console-{(name.Length == 0 ? "home" : name)}-{language}");
        faults.AddRange((await console.AccessibilityFaultsAsync()).Select(fault => $"{path}: {fault}"));
        if (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth") is > 0 and var wide)
        {
            faults.Add($"{path}: {wide} pixels too wide");
        }

        return await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('a[href]')].filter(a => a.origin === location.origin && !a.download).map(a => a.pathname + a.search)");
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

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Names();
}
