namespace StationKiosk.Host.Commands;

/// <summary>The command came to this running host: its own services do the work.</summary>
internal sealed class WithinHost(IServiceProvider services) : ICommandPlace
{
    public Task<int> RunAsync(CommandRun run, Func<IServiceProvider, Task<int>> work, CancellationToken cancellation) => work(services);
}
