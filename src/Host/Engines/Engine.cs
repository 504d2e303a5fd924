using StationKiosk.Host.Plugins;

namespace StationKiosk.Host.Engines;

/// <summary>
/// Plugin code as running code: one service container, one pipeline, one route table. It is counted in by each request and disposed
/// when it was replaced and the last request has left; there is no time limit on that, since a limit would cut long answers.
/// </summary>
internal sealed class Engine(PluginSet plugins, ServiceProvider services, RequestDelegate pipeline)
{
    private readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _references = 1;

    public PluginSet Plugins => plugins;

    public ServiceProvider Services => services;

    public RequestDelegate Pipeline => pipeline;

    public bool TryEnter()
    {
        int count;
        do
        {
            count = Volatile.Read(ref _references);
            if (count <= 0)
            {
                return false;
            }
        }
        while (Interlocked.CompareExchange(ref _references, count + 1, count) != count);

        return true;
    }

    public void Leave()
    {
        if (Interlocked.Decrement(ref _references) == 0)
        {
            _drained.TrySetResult();
        }
    }

    /// <summary>Gives up the host's own reference and disposes the container when nobody is left inside.</summary>
    public async Task RetireAsync()
    {
        Leave();
        await _drained.Task;
        await services.DisposeAsync();
    }
}
