using System.Text.Json;
using StationKiosk.Host.Plugins;
using StationKiosk.Host.Sites;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Engines;

/// <summary>
/// The plugins that ended the process and the modules that hung it, kept over restarts. Each is tried again after a pause that doubles
/// each time it does it again, from a minute up to a day; a new version of its code is tried at once.
/// </summary>
internal sealed class LeftOut(HostPaths paths, ModuleLimits limits, TimeProvider clock)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromDays(1);
    private readonly Lock _lock = new();
    private Dictionary<string, LeftOutEntry>? _entries;

    private string FilePath => Path.Combine(paths.Data, "left-out.json");

    public IReadOnlyList<LeftOutEntry> All
    {
        get
        {
            lock (_lock)
            {
                return [.. Entries.Values];
            }
        }
    }

    private Dictionary<string, LeftOutEntry> Entries => _entries ??= Read();

    /// <summary>Leaves something out from now on.</summary>
    public void Take(string id, string code = "", bool hangs = false) => Change(id, before =>
    {
        var now = clock.GetUtcNow();
        var times = before is { } known && now - known.Since < LongestPause ? known.Times + 1 : 1;
        return new LeftOutEntry(id, times, now, now + Pause(times), true, code.Length > 0 ? code : before?.Code ?? "", hangs);
    });

    /// <summary>Whether something is left out, as long as its code is what it was; other code is given its chance.</summary>
    public bool IsOut(string id, string code)
    {
        lock (_lock)
        {
            if (!Entries.TryGetValue(id, out var entry) || !entry.IsOut)
            {
                return false;
            }

            if (entry.Code.Length > 0 && code.Length > 0 && entry.Code != code)
            {
                Entries.Remove(id);
                Write();
                return false;
            }

            if (entry.Code.Length == 0 && code.Length > 0)
            {
                Entries[id] = entry with { Code = code };
                Write();
            }

            return true;
        }
    }

    /// <summary>Why a plugin is left out; null when it is not.</summary>
    public LocalizedText? Cause(string id, string code) => !IsOut(id, code) ? null
        : All.First(e => e.Id == id).Hangs ? PluginCause.Of(new TimeoutException())
        : new LocalizedText("上次运行时它使程序中断，先不启用，过一会儿会自动再试；换上修好的版本后马上启用", "it ended the host on its last run, so it is left out and tried again by itself; a mended version is used at once");

    /// <summary>When something that is left out is tried again; null when it is not left out.</summary>
    public DateTimeOffset? Next(string id)
    {
        lock (_lock)
        {
            return Entries.TryGetValue(id, out var entry) && entry.IsOut ? entry.Next : null;
        }
    }

    /// <summary>What is to be tried now. A clock that was put back makes nobody wait for the day it came from.</summary>
    public IReadOnlyList<string> Due() => [.. All.Where(e => e.IsOut && (clock.GetUtcNow() >= e.Next || clock.GetUtcNow() < e.Since)).Select(e => e.Id)];

    /// <summary>It may serve again; what it did is remembered for a day.</summary>
    public void Back(string id) => Change(id, before => before is null ? null : before with { IsOut = false });

    /// <summary>Somebody mended it.</summary>
    public void Forget(string id) => Change(id, _ => null);

    private TimeSpan Pause(int times) => TimeSpan.FromTicks(Math.Min(LongestPause.Ticks, limits.FirstPause.Ticks << Math.Min(times - 1, 20)));

    private void Change(string id, Func<LeftOutEntry?, LeftOutEntry?> change)
    {
        lock (_lock)
        {
            var before = Entries.GetValueOrDefault(id);
            var after = change(before);
            if (after == before)
            {
                return;
            }

            Entries.Remove(id);
            if (after is not null)
            {
                Entries[id] = after;
            }

            Write();
        }
    }

    private Dictionary<string, LeftOutEntry> Read()
    {
        try
        {
            var all = File.Exists(FilePath) ? JsonSerializer.Deserialize<LeftOutEntry[]>(File.ReadAllBytes(FilePath)) ?? [] : Earlier();
            return all.ToDictionary(e => e.Id, StringComparer.Ordinal);
        }
        catch (JsonException)
        {
            // Cut off by a power failure: whoever belongs here comes here again.
            return new Dictionary<string, LeftOutEntry>(StringComparer.Ordinal);
        }
    }

    // What versions before this one kept, by name alone.
    private LeftOutEntry[] Earlier()
    {
        var file = Path.Combine(paths.Data, "quarantined-modules");
        var now = clock.GetUtcNow();
        return File.Exists(file) ? [.. File.ReadAllLines(file).Where(l => l.Length > 0).Distinct(StringComparer.Ordinal).Select(l => new LeftOutEntry(l, 1, now, now + Pause(1), true, "", false))] : [];
    }

    private void Write()
    {
        Directory.CreateDirectory(paths.Data);
        File.WriteAllBytes(FilePath + ".new", JsonSerializer.SerializeToUtf8Bytes(_entries!.Values.ToArray()));
        File.Move(FilePath + ".new", FilePath, overwrite: true);
        File.Delete(Path.Combine(paths.Data, "quarantined-modules"));
    }
}
