namespace StationKiosk.Host.Commands;

/// <summary>Where the work of a command happens: in the host that is running, or in this process when there is none.</summary>
internal interface ICommandPlace
{
    /// <summary>Runs the work on a host's services and returns the exit code.</summary>
    Task<int> RunAsync(CommandRun run, Func<IServiceProvider, Task<int>> work, CancellationToken cancellation);
}
