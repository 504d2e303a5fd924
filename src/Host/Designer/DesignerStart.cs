using StationKiosk.Host.Cases;

namespace StationKiosk.Host.Designer;

/// <summary>Makes room for drafts, throws away what previews left when the host was ended in their midst, and ends those whose time is over.</summary>
internal sealed class DesignerStart(DraftStore drafts, PreviewDesk previews, Sealing sealing, CaseFiles files, TimeProvider clock) : IHostedService, IDisposable
{
    private static readonly TimeSpan Often = TimeSpan.FromMinutes(5);
    private ITimer? _timer;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await drafts.DeclareAsync();
        previews.Sweep();
        _timer = clock.CreateTimer(_ => _ = previews.EndAsync("", sealing, files), null, Often, Often);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        await previews.EndAllAsync(sealing, files);
    }

    public void Dispose() => _timer?.Dispose();
}
