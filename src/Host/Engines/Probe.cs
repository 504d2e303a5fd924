using Microsoft.AspNetCore.Http.Features;
using StationKiosk.Host.Sites;
using StationKiosk.Host.Surfaces;

namespace StationKiosk.Host.Engines;

/// <summary>
/// Asks an engine for a page without a network, before anybody else does: it compiles the page's code, and a page that throws is found
/// while the old engine or snapshot still serves.
/// </summary>
internal sealed class Probe(IHttpContextAccessor accessor)
{
    /// <summary>What a page throws, or null when it answers; a page that is not there is no failure.</summary>
    public async Task<Exception?> AskAsync(Live live, Snapshot snapshot, Surface surface, string path)
    {
        await using var scope = live.Engine.Services.CreateAsyncScope();
        var features = new FeatureCollection();
        features.Set<IHttpRequestFeature>(new HttpRequestFeature
        {
            Method = HttpMethods.Get,
            Scheme = "http",
            Path = path,
            Headers = new HeaderDictionary { ["Host"] = "probe.invalid" },
        });
        features.Set<IHttpResponseFeature>(new HttpResponseFeature());
        features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(new MemoryStream()));
        features.Set(new Visit(surface, snapshot, live) { IsProbe = true });
        var context = new DefaultHttpContext(features)
        {
            RequestServices = scope.ServiceProvider,
            ServiceScopeFactory = scope.ServiceProvider.GetRequiredService<IServiceScopeFactory>(),
        };
        var before = accessor.HttpContext;
        accessor.HttpContext = context;
        try
        {
            var answer = Task.Run(() => live.Engine.Pipeline(context));
            await answer.WaitAsync(Plugins.BoundedCall.Limit);
            return context.Response.StatusCode >= 500 ? new InvalidOperationException($"{path} answered {context.Response.StatusCode}") : null;
        }
        // A wall: whatever a page throws is the finding.
        catch (Exception e)
        {
            return e;
        }
        finally
        {
            accessor.HttpContext = before;
        }
    }
}
