using System.Collections.Concurrent;
using System.Security.Cryptography;
using StationKiosk.Host.Engines;

namespace StationKiosk.Host.Designer;

/// <summary>The previews that are open, by code and by the kiosk that claimed each. In memory alone: a restart ends them all.</summary>
internal sealed class PreviewSites(TimeProvider clock)
{
    public const string Cookie = "sk-preview";

    private readonly ConcurrentDictionary<string, Preview> _byFile = new(StringComparer.Ordinal);

    public Preview? Of(string file) => _byFile.GetValueOrDefault(file) is { } preview && IsOpen(preview) ? preview : null;

    public void Open(Preview preview) => _byFile[preview.File] = preview;

    /// <summary>Whether a code is that of a preview.</summary>
    public bool Knows(string code) => _byFile.Values.Any(p => p.Code == code);

    public Preview? Close(string file) => _byFile.TryRemove(file, out var preview) ? preview : null;

    public IReadOnlyList<string> Files => [.. _byFile.Keys];

    /// <summary>Those whose time is over.</summary>
    public IReadOnlyList<Preview> Over => [.. _byFile.Values.Where(p => !IsOpen(p))];

    /// <summary>Gives a preview to the kiosk that typed its code; null when there is none or another kiosk has it already.</summary>
    public string? Claim(string site, string? typed)
    {
        var code = string.Concat((typed ?? "").Where(char.IsAsciiDigit));
        var preview = code.Length < 6 ? null : _byFile.Values.FirstOrDefault(p => IsOpen(p) && p.Code == code && p.Snapshot?.Site.Id == site);
        if (preview is null)
        {
            return null;
        }

        lock (preview)
        {
            return preview.Token is null ? preview.Token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)) : null;
        }
    }

    /// <summary>The preview that a request of a kiosk is in, while it was made on the engine that serves; null for everybody else.</summary>
    public Preview? In(HttpContext context, Engine engine, string site) => context.Request.Cookies[Cookie] is { Length: > 0 } token
        ? _byFile.Values.FirstOrDefault(p => p.Token == token && p.Engine == engine && IsOpen(p) && p.Snapshot?.Site.Id == site)
        : null;

    private bool IsOpen(Preview preview) => clock.GetUtcNow() < preview.Until;
}
