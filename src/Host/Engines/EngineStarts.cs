using System.Globalization;
using StationKiosk.Host.Sites;

namespace StationKiosk.Host.Engines;

/// <summary>
/// Remembers in a file how many starts in a row did not settle. After three the host starts without plugins, so that staff reach the
/// console and can mend or switch off what fails. Also remembers plugins that staff switched off and modules a watchdog restart left out.
/// </summary>
internal sealed class EngineStarts(HostPaths paths)
{
    private const int MostFailedStarts = 3;
    private readonly Lock _lock = new();
    private string _trying = "";
    private bool _isSettled;

    public bool IsSafeMode { get; private set; }

    /// <summary>Who switched safe mode on; empty when failed starts led to it.</summary>
    public string SafeModeBy { get; private set; } = "";

    /// <summary>The plugin whose code ran last in the start that failed; empty when that is not known.</summary>
    public string Suspect { get; private set; } = "";

    public IReadOnlySet<string> Disabled => ReadLines("disabled-plugins").ToHashSet(StringComparer.Ordinal);

    /// <summary>Modules that held a thread until the restart, as site/module.</summary>
    public IReadOnlySet<string> Quarantined => ReadLines("quarantined-modules").ToHashSet(StringComparer.Ordinal);

    public void Begin()
    {
        var failed = int.TryParse(ReadLines("unsettled-starts").FirstOrDefault(), CultureInfo.InvariantCulture, out var count) ? count : 0;
        IsSafeMode = failed >= MostFailedStarts;
        SafeModeBy = IsSafeMode ? ReadLines("safe-mode-by").FirstOrDefault() ?? "" : "";
        Suspect = IsSafeMode && SafeModeBy.Length == 0 ? ReadLines("trying-plugin").FirstOrDefault() ?? "" : "";
        Write("unsettled-starts", [(failed + 1).ToString(CultureInfo.InvariantCulture)]);
    }

    /// <summary>The host serves: the next start begins counting anew.</summary>
    public void Settled()
    {
        _isSettled = true;
        Write("unsettled-starts", IsSafeMode ? [MostFailedStarts.ToString(CultureInfo.InvariantCulture)] : []);
    }

    /// <summary>Notes whose code runs next, so that a start that ends the process leaves a trace of it.</summary>
    public void Trying(string plugin)
    {
        lock (_lock)
        {
            if (_isSettled || IsSafeMode || plugin == _trying)
            {
                return;
            }

            _trying = plugin;
            Write("trying-plugin", [plugin]);
        }
    }

    /// <summary>Staff switch all plugins off at once. It holds over restarts, until somebody leaves it.</summary>
    public void EnterSafeMode(string by)
    {
        (IsSafeMode, SafeModeBy, Suspect) = (true, by, "");
        Write("safe-mode-by", [by]);
        Settled();
    }

    /// <summary>Staff leave safe mode. The count of failed starts stays until <see cref="Settled"/>, for the case that the plugins end the process again.</summary>
    public void LeaveSafeMode()
    {
        (IsSafeMode, SafeModeBy, Suspect) = (false, "", "");
        (_trying, _isSettled) = ("", false);
        Write("safe-mode-by", []);
    }

    public void Disable(string plugin, bool off) => Change("disabled-plugins", plugin, off);

    public void Quarantine(string module, bool on) => Change("quarantined-modules", module, on);

    private void Change(string file, string line, bool there)
    {
        lock (_lock)
        {
            var lines = ReadLines(file).Where(l => l != line);
            Write(file, [.. there ? lines.Append(line) : lines]);
        }
    }

    private string[] ReadLines(string file) => File.Exists(Path.Combine(paths.Data, file)) ? File.ReadAllLines(Path.Combine(paths.Data, file)) : [];

    private void Write(string file, string[] lines)
    {
        Directory.CreateDirectory(paths.Data);
        var path = Path.Combine(paths.Data, file);
        File.WriteAllLines(path + ".new", lines);
        File.Move(path + ".new", path, overwrite: true);
    }
}
