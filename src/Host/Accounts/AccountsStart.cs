using StationKiosk.Host.Sites;
using StationKiosk.Host.Surfaces;

namespace StationKiosk.Host.Accounts;

/// <summary>Prepares the system store before anything is served, and prints the link for the first account while there is none.</summary>
internal sealed partial class AccountsStart(Stores stores, AccountBook accounts, Listeners listeners, FactorBook factors, IHostApplicationLifetime lifetime, ILogger<AccountsStart> log) : IHostedService
{
    /// <summary>The first account's link as it was printed; null when there is an account.</summary>
    public string? Welcome { get; private set; }

    public static Task DeclareAsync(Stores stores, CancellationToken cancellationToken = default) =>
        stores.System.DeclareAsync(
            [AccountBook.Collection, SessionBook.Collection, AuditLog.Collection, Packages.SignerBook.Collection, Links.LinkBook.Collection, Retention.RetentionBook.Collection],
            cancellationToken);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await DeclareAsync(stores, cancellationToken);
        if (!factors.IsOn)
        {
            LogNoFactor(log);
        }

        // Accounts that cannot be read are no reason to make a first one.
        if (!stores.System.IsStandIn && await accounts.WelcomeAsync() is { } token)
        {
            Welcome = "/welcome/" + token;
            lifetime.ApplicationStarted.Register(() => LogWelcome(log, new Uri(listeners.AddressOf(Surface.Staff), Welcome)));
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(LogLevel.Warning, "Administrators sign in with a password alone, since Staff:SecondFactor is false")]
    private static partial void LogNoFactor(ILogger log);

    [LoggerMessage(LogLevel.Information, "There is no account yet. Make the first one here, once: {Link}")]
    private static partial void LogWelcome(ILogger log, Uri link);
}
