using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Surfaces;
using StationKiosk.Sdk.Plugins;

namespace Host.Tests.Accounts;

/// <summary>One handler of a console page as the running engine knows it, with what page and handler declare.</summary>
internal sealed record ConsoleHandler(string Plugin, string Page, string Route, string Method, string Name, IReadOnlyList<object> OfPage, IReadOnlyList<object> OfHandler)
{
    public bool IsPost => Method == "POST";

    /// <summary>A line of the reviewed list: where, how, and what it needs.</summary>
    public string Line => $"{Page} {Method}{(Name.Length > 0 ? " " + Name : "")}: {string.Join(" + ", OfPage.Concat(OfHandler).Select(Say).OfType<string>())}";

    /// <summary>All handlers of all console pages of the engine that serves; a page that declares no handler answers GET.</summary>
    public static async Task<IReadOnlyList<ConsoleHandler>> AllAsync(StationApp app)
    {
        var services = app.Get<EngineHost>().Live.Engine.Services;
        var handlers = new List<ConsoleHandler>();
        foreach (var endpoint in services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<SurfaceMetadata>()?.Surface != Surface.Staff || endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page)
            {
                continue;
            }

            var compiled = await services.GetRequiredService<PageLoader>().LoadAsync(page, endpoint.Metadata);
            var declared = compiled.EndpointMetadata!.ToList();
            var plugin = endpoint.Metadata.GetMetadata<PluginMetadata>();
            var route = endpoint.RoutePattern.RawText!;
            var all = compiled.HandlerMethods.Select(h => (Method: h.HttpMethod.ToUpperInvariant(), Name: h.Name ?? "", Needs: h.MethodInfo.GetCustomAttributes(inherit: true).ToList())).ToList();
            if (all.All(h => h.Method != HttpMethods.Get))
            {
                all.Add((HttpMethods.Get, "", []));
            }

            handlers.AddRange(all.Select(h => new ConsoleHandler(plugin?.Plugin ?? "-", page.RelativePath, route, h.Method, h.Name, declared, h.Needs)));
        }

        return [.. handlers.DistinctBy(h => (h.Page, h.Route, h.Method, h.Name)).OrderBy(h => h.Line, StringComparer.Ordinal)];
    }

    private string? Say(object attribute) => attribute switch
    {
        OpenPageAttribute => "open",
        EveryAccountAttribute => "every account",
        NeedsAttribute needs when IsPost || !needs.ToChange => needs.Permission,
        NeedsOnAttribute needs => $"{needs.Permission} on {needs.Site}",
        ModuleNeedAttribute needs when IsPost || !needs.ToChange => $"module {needs.What}",
        _ => null,
    };
}
