using System.Text;

namespace StationKiosk.Host.Plugins;

/// <summary>
/// Whose code runs now, in a file of fixed length: when the process ends in the middle of it, the next start reads there who is suspected.
/// Follows the flow of whoever publishes; commands that only look write nothing.
/// </summary>
internal sealed class CodeTrace : IDisposable
{
    private const int Length = 256;
    private static readonly AsyncLocal<CodeTrace?> Flow = new();

    private readonly FileStream _file;
    private readonly Lock _lock = new();

    public CodeTrace(string file)
    {
        Found = File.Exists(file) ? File.ReadAllText(file).Trim() : "";
        _file = new FileStream(file, FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        Write("");
    }

    /// <summary>Whose code ran when the process before this one ended; empty when nobody's did.</summary>
    public string Found { get; }

    /// <summary>Whose code runs now; empty for nobody's.</summary>
    public string Running { get; private set; } = "";

    /// <summary>From here on the flow of control leaves its trace there.</summary>
    public static void Use(CodeTrace trace) => Flow.Value = trace;

    /// <summary>A plugin's code runs until the result is disposed.</summary>
    public static IDisposable? Enter(string plugin) => Flow.Value is { } trace ? new Stay(trace, plugin) : null;

    public void Dispose() => _file.Dispose();

    private void Write(string plugin)
    {
        lock (_lock)
        {
            Running = plugin;
            RandomAccess.Write(_file.SafeFileHandle, Encoding.UTF8.GetBytes(plugin.PadRight(Length)), 0);
        }
    }

    private sealed class Stay : IDisposable
    {
        private readonly CodeTrace _trace;
        private readonly string _before;

        public Stay(CodeTrace trace, string plugin)
        {
            (_trace, _before) = (trace, trace.Running);
            trace.Write(plugin);
        }

        public void Dispose() => _trace.Write(_before);
    }
}
