using System.Runtime.ExceptionServices;

namespace StationKiosk.Host.Plugins;

/// <summary>Runs plugin code that may hang on a thread of its own; after the limit the caller goes on and the thread is left behind.</summary>
internal static class BoundedCall
{
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    public static T Run<T>(string what, Func<T> call)
    {
        T result = default!;
        ExceptionDispatchInfo? thrown = null;
        var thread = new Thread(() =>
        {
            try
            {
                result = call();
            }
            // A wall: whatever plugin code throws belongs to the caller's thread, not to this one.
            catch (Exception e)
            {
                thrown = ExceptionDispatchInfo.Capture(e);
            }
        })
        { IsBackground = true, Name = what };
        thread.Start();
        if (!thread.Join(Limit))
        {
            throw new TimeoutException($"{what} did not return within {Limit.TotalSeconds:0} seconds");
        }

        thrown?.Throw();
        return result;
    }
}
