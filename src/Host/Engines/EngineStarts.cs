using System.Globalization;
using StationKiosk.Host.Plugins;
using StationKiosk.Host.Sites;

namespace StationKiosk.Host.Engines;

/// <summary>
/// Remembers in files how the starts before this one ended. A kill or a power cut proves nothing. Whoever ended the process, or whose code
/// ran when it ended twice in a row, is left out alone. Only when the host itself failed three times without a suspect does it start
/// without plugins, so that staff reach the console. Also remembers plugins that staff switched off.
/// </summary>
internal sealed class EngineStarts(HostPaths paths, LeftOut leftOut) : IDisposable
{
    private const int MostFailedStarts = 3;
    private const int MostSuspected = 2;
    private readonly Lock _lock = new();
    private CodeTrace? _trace;

    public bool IsSafeMode { get; private set; }

    /// <summary>Who switched safe mode on; empty when failed starts led to it.</summary>
    public string SafeModeBy { get; private set; } = "";

    public IReadOnlySet<string> Disabled => ReadLines("disabled-plugins").ToHashSet(StringComparer.Ordinal);

    public LeftOut LeftOut => leftOut;

    /// <summary>Whose code runs now.</summary>
    public CodeTrace Trace => _trace ??= new CodeTrace(Path.Combine(paths.Data, "trying-plugin"));

    private int Failed => int.TryParse(ReadLines("failed-starts").FirstOrDefault(), CultureInfo.InvariantCulture, out var count) ? count : 0;

    public void Begin()
    {
        Directory.CreateDirectory(paths.Data);
        SafeModeBy = ReadLines("safe-mode-by").FirstOrDefault() ?? "";
        IsSafeMode = SafeModeBy.Length > 0 || Failed >= MostFailedStarts;
        if (ReadLines("ended-by") is [{ Length: > 0 } proven, ..])
        {
            leftOut.Take(proven);
            Write("ended-by", []);
        }
        else if (Trace.Found is { Length: > 0 } suspect)
        {
            Suspect(suspect);
        }

        // Of versions before this one, which took every kill for a failed start.
        File.Delete(Path.Combine(paths.Data, "unsettled-starts"));
    }

    /// <summary>The first engine serves: whoever ran meanwhile did no harm.</summary>
    public void Served()
    {
        Clear("failed-starts");
        Clear("suspected-plugins");
    }

    /// <summary>The host itself failed at its start, in nobody's code.</summary>
    public void FailedAlone() => Write("failed-starts", [(Failed + 1).ToString(CultureInfo.InvariantCulture)]);

    /// <summary>A plugin ends the process now.</summary>
    public void EndedBy(string plugin) => Write("ended-by", [plugin]);

    /// <summary>Staff switch all plugins off at once. It holds over restarts, until somebody leaves it.</summary>
    public void EnterSafeMode(string by)
    {
        (IsSafeMode, SafeModeBy) = (true, by);
        Write("safe-mode-by", [by]);
    }

    public void LeaveSafeMode()
    {
        (IsSafeMode, SafeModeBy) = (false, "");
        Write("safe-mode-by", []);
        Clear("failed-starts");
    }

    public void Disable(string plugin, bool off)
    {
        lock (_lock)
        {
            var lines = ReadLines("disabled-plugins").Where(l => l != plugin);
            Write("disabled-plugins", [.. off ? lines.Append(plugin) : lines]);
        }

        leftOut.Forget(plugin);
    }

    public void Dispose() => _trace?.Dispose();

    // Once may be a kill that met it by chance.
    private void Suspect(string plugin)
    {
        var times = ReadLines("suspected-plugins").Count(l => l == plugin) + 1;
        if (times >= MostSuspected)
        {
            leftOut.Take(plugin);
            Write("suspected-plugins", []);
            return;
        }

        Write("suspected-plugins", [plugin]);
    }

    private void Clear(string file) => File.Delete(Path.Combine(paths.Data, file));

    private string[] ReadLines(string file) => File.Exists(Path.Combine(paths.Data, file)) ? File.ReadAllLines(Path.Combine(paths.Data, file)) : [];

    private void Write(string file, string[] lines)
    {
        Directory.CreateDirectory(paths.Data);
        var path = Path.Combine(paths.Data, file);
        File.WriteAllLines(path + ".new", lines);
        File.Move(path + ".new", path, overwrite: true);
    }
}
