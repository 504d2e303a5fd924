using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using StationKiosk.Host.Kiosk;
using StationKiosk.Host.Sites;

namespace StationKiosk.Host.Forms.Desk;

/// <summary>
/// The forms that are being filled in at desks now. One that nobody touches is forgotten after a while; what was handed in keeps its ticket
/// and nothing else.
/// </summary>
internal sealed class DeskForms : IDisposable
{
    private const int MostEach = 10;
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(30);
    private readonly ConcurrentDictionary<string, DeskForm> _open = new(StringComparer.Ordinal);
    private readonly AttachmentRoom _room;
    private readonly TimeProvider _clock;
    private readonly ITimer _sweep;

    public DeskForms(AttachmentRoom room, TimeProvider clock)
    {
        (_room, _clock) = (room, clock);
        _sweep = clock.CreateTimer(_ => Sweep(), null, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(5));
    }

    public DeskForm Begin(string account, ModuleInstance module, string id, string about = "", JsonObject? given = null)
    {
        foreach (var (old, _) in _open.Where(f => f.Value.Account == account).OrderByDescending(f => f.Value.LastUsed).Skip(MostEach - 1))
        {
            Forget(old);
        }

        var site = module.Info.Site;
        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        return Keep(new DeskForm(account, site.Id, new FormDraft(key, module, id) { About = about, Given = given ?? [] }, NewFiles(account)));
    }

    /// <summary>A form by its key; null when it is over, or somebody else's.</summary>
    public DeskForm? Find(string? key, string account, string site, string id) =>
        key is not null && _open.TryGetValue(key, out var form) && form.Account == account && form.Site == site && form.Draft.Id == id && !IsOver(form) ? form : null;

    public DeskForm Keep(DeskForm form) => _open[form.Draft.Key] = form with { LastUsed = _clock.GetUtcNow() };

    /// <summary>Room for the pictures and files of one form.</summary>
    public VisitFiles NewFiles(string account) => new(_room, "desk/" + account);

    public void Dispose() => _sweep.Dispose();

    private bool IsOver(DeskForm form) => _clock.GetUtcNow() - form.LastUsed > Life;

    private void Sweep()
    {
        foreach (var (key, _) in _open.Where(f => IsOver(f.Value)))
        {
            Forget(key);
        }
    }

    private void Forget(string key)
    {
        if (_open.TryRemove(key, out var form))
        {
            form.Files.End();
        }
    }
}
