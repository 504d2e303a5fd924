using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using StationKiosk.Host.Pulse;

namespace StationKiosk.Host.Plugins;

/// <summary>
/// Runs plugin code that may hang on a thread of its own; after the limit the caller goes on and the thread is left behind. The limit is
/// of time that the code really had: a paused or crowded machine costs it nothing.
/// </summary>
internal static class BoundedCall
{
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(100);
    private static readonly ConcurrentDictionary<(string What, object Code), Thread> LeftBehind = new();

    /// <summary>Runs a call.</summary>
    /// <param name="plugin">Whose code it is.</param>
    /// <param name="step">Names the call in faults.</param>
    /// <param name="code">Equal for two calls of the same code with the same settings: what hangs is not called again while it hangs.</param>
    /// <param name="call">The call.</param>
    public static T Run<T>(string plugin, string step, object code, Func<T> call)
    {
        var what = $"{plugin}.{step}";
        using var trace = CodeTrace.Enter(plugin);
        if (LeftBehind.TryGetValue((what, code), out var earlier) && earlier.IsAlive)
        {
            throw Late(what);
        }

        T result = default!;
        ExceptionDispatchInfo? thrown = null;
        var time = HostPulse.Begin();
        var thread = new Thread(() =>
        {
            HostPulse.WorkOn(time);
            try
            {
                result = call();
            }
            // A wall: whatever plugin code throws belongs to the caller's thread, not to this one.
            catch (Exception e)
            {
                thrown = ExceptionDispatchInfo.Capture(e);
            }

            time.Dispose();
        })
        { IsBackground = true, Name = what };
        thread.Start();
        while (!thread.Join(Step))
        {
            if (time.Held > Limit)
            {
                LeftBehind[(what, code)] = thread;
                throw Late(what);
            }
        }

        thrown?.Throw();
        return result;
    }

    private static TimeoutException Late(string what) => new($"{what} did not return within {Limit.TotalSeconds:0} seconds");
}
