using System.Collections.Concurrent;

namespace StationKiosk.Host.Cases;

/// <summary>Who said why they look at a case, for as long as one reads it: its sealed pictures are fetched one by one after that.</summary>
internal sealed class CaseLooks(TimeProvider clock)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);
    private readonly ConcurrentDictionary<(string Account, string Case), DateTimeOffset> _looks = new();

    public void Begin(string account, string id)
    {
        var now = clock.GetUtcNow();
        foreach (var old in _looks.Where(l => l.Value < now))
        {
            _looks.TryRemove(old);
        }

        _looks[(account, id)] = now + Life;
    }

    public bool IsOpen(string account, string id) => _looks.TryGetValue((account, id), out var until) && until >= clock.GetUtcNow();
}
