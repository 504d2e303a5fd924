using Microsoft.AspNetCore.Http.Features;
using StationKiosk.Host.Pulse;
using StationKiosk.Host.Sites;
using StationKiosk.Host.Surfaces;

namespace StationKiosk.Host.Engines;

/// <summary>
/// Asks an engine for a page without a network, before anybody else does: it compiles the page's code, and a page that throws is found
/// while the old engine or snapshot still serves.
/// </summary>
internal sealed class Probe(IHttpContextAccessor accessor)
{
    private const int LongerWithoutThread = 3;
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(100);

    /// <summary>What a page throws, or null when it answers; a page that is not there is no failure.</summary>
    public async Task<Exception?> AskAsync(Live live, Snapshot snapshot, Surface surface, string address)
    {
        var (path, query) = address.IndexOf('?', StringComparison.Ordinal) is >= 0 and var at ? (address[..at], address[at..]) : (address, "");
        await using var scope = live.Engine.Services.CreateAsyncScope();
        var features = new FeatureCollection();
        features.Set<IHttpRequestFeature>(new HttpRequestFeature
        {
            Method = HttpMethods.Get,
            Scheme = "http",
            Path = path,
            QueryString = query,
            Headers = new HeaderDictionary { ["Host"] = "probe.invalid" },
        });
        features.Set<IHttpResponseFeature>(new HttpResponseFeature());
        features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(new MemoryStream()));
        var time = HostPulse.Begin();
        features.Set(new Visit(surface, snapshot, live) { IsProbe = true, ProbeTime = time });
        var context = new DefaultHttpContext(features)
        {
            RequestServices = scope.ServiceProvider,
            ServiceScopeFactory = scope.ServiceProvider.GetRequiredService<IServiceScopeFactory>(),
        };
        var before = accessor.HttpContext;
        accessor.HttpContext = context;
        try
        {
            await InTimeAsync(Task.Run(() => live.Engine.Pipeline(context)), time);
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

    // A page may wait without a thread longer than it may hold one, but not for ever.
    private static async Task InTimeAsync(Task answer, SpentTime time)
    {
        while (!answer.IsCompleted && time.Held < Plugins.BoundedCall.Limit && time.Lived < Plugins.BoundedCall.Limit * LongerWithoutThread)
        {
            await Task.WhenAny(answer, Task.Delay(Step));
        }

        if (answer.IsCompleted)
        {
            time.Dispose();
        }

        await (answer.IsCompleted ? answer : Task.FromException(new TimeoutException("The page did not answer in time.")));
    }
}
