using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using StationKiosk.Host.Sites;
using StationKiosk.Sdk.Import;

namespace StationKiosk.Host.Import.Files;

/// <summary>
/// Reads clerks' files in a process of its own, one after the other, whoever waits for them: a file that is made to hurt costs its own
/// small heap and its own time, and three at once cost what one does.
/// </summary>
internal sealed class TableReading(ImportLimits? limits = null) : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);
    private static readonly string[] Passed = ["PATH", "HOME", "TMPDIR", "DOTNET_ROOT", "DOTNET_HOST_PATH", "LD_LIBRARY_PATH", "LC_ALL", "LANG", "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"];
    private readonly ImportLimits _limits = limits ?? ImportLimits.Default;
    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly List<string> _waiting = [];

    /// <summary>The most memory that a process of these took that came to its end, as it said itself.</summary>
    public long LargestPeak { get; private set; }

    /// <summary>How many files come before this one; 0 when it is being read, or is not waiting.</summary>
    public int Ahead(string file)
    {
        lock (_waiting)
        {
            return Math.Max(0, _waiting.IndexOf(file));
        }
    }

    /// <summary>Reads a file into a copy of its table; throws <see cref="TableFileException"/> with one sentence when it cannot, and leaves no copy.</summary>
    public async Task<TableSource> ReadAsync(string file, string copy, CancellationToken cancellationToken = default)
    {
        lock (_waiting)
        {
            _waiting.Add(file);
        }

        try
        {
            await _one.WaitAsync(cancellationToken);
            try
            {
                await RunAsync(file, copy, cancellationToken);
            }
            finally
            {
                _one.Release();
            }

            return TableCopy.Open(copy);
        }
        catch
        {
            File.Delete(copy);
            throw;
        }
        finally
        {
            lock (_waiting)
            {
                _waiting.Remove(file);
            }
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task RunAsync(string file, string copy, CancellationToken cancellationToken)
    {
        using var worker = Process.Start(Start(file, copy))!;
        using var longest = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        longest.CancelAfter(Longest);
        try
        {
            var said = await worker.StandardOutput.ReadToEndAsync(longest.Token);
            await worker.WaitForExitAsync(longest.Token);
            var answer = said.Length > 0 ? JsonSerializer.Deserialize<TableAnswer>(said) : null;
            LargestPeak = Math.Max(LargestPeak, answer?.Peak ?? 0);
            if (worker.ExitCode != 0)
            {
                throw Refusal(worker.ExitCode, answer?.Note);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TableFileException("import.file.slow");
        }
        finally
        {
            End(worker);
        }
    }

    private static TableFileException Refusal(int code, ImportNote? note) => code switch
    {
        TableWorker.Refused => Said(note!),
        TableWorker.TooMuchTime => new TableFileException("import.file.slow"),
        _ => new TableFileException("import.file.heavy"),
    };

    private static TableFileException Said(ImportNote note) => new(note.Code, [.. note.Args]);

    private static void End(Process worker)
    {
        if (!worker.HasExited)
        {
            worker.Kill(entireProcessTree: true);
        }
    }

    private ProcessStartInfo Start(string file, string copy)
    {
        var start = OwnProgram.Start(TableWorker.Arguments(file, copy, _limits));
        start.RedirectStandardInput = true;
        start.WorkingDirectory = Path.GetDirectoryName(copy)!;
        var kept = Passed.Select(n => KeyValuePair.Create(n, Environment.GetEnvironmentVariable(n))).Where(v => v.Value is not null).ToList();
        start.Environment.Clear();
        kept.ForEach(v => start.Environment[v.Key] = v.Value);
        start.Environment["DOTNET_GCHeapHardLimit"] = _limits.HeapBytes.ToString("x", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_gcConcurrent"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        return start;
    }
}
