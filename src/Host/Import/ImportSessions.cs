using System.Collections.Concurrent;
using System.Globalization;
using StationKiosk.Host.Import.Files;
using StationKiosk.Sdk.Import;

namespace StationKiosk.Host.Import;

/// <summary>
/// The imports that clerks have under way. A file stays for a day at most; the runs go on when the browser is closed, one at a time
/// for each source, because two would take each other's rows for missing.
/// </summary>
internal sealed partial class ImportSessions(string folder, TimeProvider clock, ILogger<ImportSessions> logger, TableReading reading, ImportLimits? limits = null) : IDisposable
{
    private const int RunsAtOnce = 2;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>How long an upload waits for its file to be read; the page of the import shows the rest of a long reading.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);
    private readonly SemaphoreSlim _runs = new(RunsAtOnce, RunsAtOnce);
    private readonly ImportLimits _limits = limits ?? ImportLimits.Default;
    private readonly ConcurrentDictionary<string, ImportSession> _sessions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _busy = new(StringComparer.Ordinal);

    /// <summary>Takes a file in. Throws <see cref="TableFileException"/> with one sentence when it is no table; then nothing stays.</summary>
    public async Task<ImportSession> UploadAsync(string site, string module, string import, string fileName, string actor, Stream content, CancellationToken cancellationToken = default)
    {
        Sweep();
        var id = Guid.CreateVersion7(clock.GetUtcNow()).ToString("N");
        var own = Path.Combine(folder, id);
        Directory.CreateDirectory(own);
        try
        {
            await SaveAsync(content, ImportSession.UploadIn(own), cancellationToken);
        }
        catch
        {
            Directory.Delete(own, recursive: true);
            throw;
        }

        var state = new ImportSessionState
        {
            Id = id,
            Site = site,
            Module = module,
            Import = import,
            FileName = Path.GetFileName(fileName),
            Actor = actor,
            Created = clock.GetUtcNow(),
            Phase = ImportPhase.Reading,
        };
        var session = _sessions[id] = ImportSession.Create(own, state);
        await Task.WhenAny(ReadAsync(session), Task.Delay(Patience, clock, cancellationToken));
        if (session.State is { Phase: ImportPhase.Failed, Fault: { } fault })
        {
            _sessions.TryRemove(id, out _);
            session.Dispose();
            Directory.Delete(own, recursive: true);
            throw new TableFileException(fault.Code, [.. fault.Args]);
        }

        return session;
    }

    /// <summary>How many files are read before this session's.</summary>
    public int Ahead(ImportSession session) => reading.Ahead(session.UploadPath);

    /// <summary>A session of this site and module, or null.</summary>
    public ImportSession? Find(string site, string module, string id)
    {
        if (!Guid.TryParseExact(id, "N", out _))
        {
            return null;
        }

        var session = _sessions.GetValueOrDefault(id) ?? ImportSession.Load(Path.Combine(folder, id));
        if (session is null || session.State.Site != site || session.State.Module != module)
        {
            return null;
        }

        var kept = _sessions.GetOrAdd(id, session);
        if (ReferenceEquals(kept, session) && session is { State.Phase: ImportPhase.Reading, IsBeingRead: false })
        {
            Running = ReadAsync(session);
        }

        return kept;
    }

    /// <summary>Begins a dry or a real run and returns at once, or says why it cannot begin.</summary>
    public ImportNote? Start(ImportSession session, ImportTarget target, ImportRequest request)
    {
        var lane = $"{session.State.Site}\0{target.Collection}\0{request.Source}";
        if (!request.IsDryRun && !_busy.TryAdd(lane, session.State.Id))
        {
            return new ImportNote { Code = "import.run.busy" };
        }

        var running = session.State with
        {
            Phase = request.IsDryRun ? ImportPhase.Checking : ImportPhase.Importing,
            Source = request.Source,
            IsComplete = request.IsComplete,
            Row = 0,
            Fault = null,
        };
        if (!session.TryBegin(running, out var cancelled))
        {
            Leave(request, lane);
            return new ImportNote { Code = "import.run.busy" };
        }

        Running = Task.Run(() => RunAsync(session, target, request, lane, cancelled), CancellationToken.None);
        return null;
    }

    /// <summary>The run begun last; tests wait for it.</summary>
    internal Task Running { get; private set; } = Task.CompletedTask;

    public void Dispose() => _runs.Dispose();

    /// <summary>Removes what is older than a day and not running.</summary>
    public void Sweep()
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        foreach (var old in Directory.EnumerateDirectories(folder).Where(d => CreatedAt(Path.GetFileName(d)) < clock.GetUtcNow() - Kept))
        {
            var id = Path.GetFileName(old);
            if (!_busy.Values.Contains(id, StringComparer.Ordinal))
            {
                _sessions.TryRemove(id, out var session);
                session?.Dispose();
                Directory.Delete(old, recursive: true);
            }
        }
    }

    // The id of version 7 begins with its time, which a copied folder keeps.
    private static DateTimeOffset CreatedAt(string id) =>
        DateTimeOffset.FromUnixTimeMilliseconds(id.Length == 32 && long.TryParse(id.AsSpan(0, 12), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var at) ? at : 0);

    // Nobody awaits it to the end: what comes of it stands in the session.
    private async Task ReadAsync(ImportSession session)
    {
        session.IsBeingRead = true;
        try
        {
            await reading.ReadAsync(session.UploadPath, session.CopyPath, session.Cancelled);
            session.Set(session.State with { Phase = ImportPhase.Uploaded });
        }
        catch (OperationCanceledException)
        {
            session.Set(session.State with { Phase = ImportPhase.Failed, Fault = new ImportNote { Code = "import.run.cancelled" } });
        }
        catch (Exception e)
        {
            // The wall of a background reading: the clerk's page must learn of it here.
            var note = (e as TableFileException)?.Note;
            if (note is null)
            {
                Failed(e, session.State.Id);
            }

            session.Set(session.State with { Phase = ImportPhase.Failed, Fault = note ?? new ImportNote { Code = "import.run.failed" } });
        }
    }

    private async Task RunAsync(ImportSession session, ImportTarget target, ImportRequest request, string lane, CancellationToken cancelled)
    {
        try
        {
            await _runs.WaitAsync(CancellationToken.None);
            await using var said = new RowsSaid(session.SaidPath);
            var report = await new ImportRun(target, request, said.Add).RunAsync(session.Open(), new Reached(session), cancelled);
            session.Report = report;
            var isFailed = report.Fault is not null && report.Batch is null;
            session.Set(session.State with
            {
                Phase = isFailed ? ImportPhase.Failed : request.IsDryRun ? ImportPhase.Checked : ImportPhase.Done,
                Counts = report.Counts,
                RowsInAll = session.State.Row,
                Fault = report.Fault,
                Batch = report.Batch,
            });
        }
        catch (Exception e)
        {
            // The wall of a background run: nobody awaits it, so the clerk's page must learn of it here.
            Failed(e, session.State.Id);
            session.Set(session.State with { Phase = ImportPhase.Failed, Fault = e is TableFileException file ? file.Note : new ImportNote { Code = "import.run.failed" } });
        }
        finally
        {
            _runs.Release();
            Leave(request, lane);
        }
    }

    private void Leave(ImportRequest request, string lane)
    {
        if (!request.IsDryRun)
        {
            _busy.TryRemove(lane, out _);
        }
    }

    private async Task SaveAsync(Stream content, string path, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16, useAsync: true);
        var buffer = new byte[1 << 16];
        int read;
        while ((read = await content.ReadAsync(buffer, cancellationToken)) > 0)
        {
            await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            if (file.Length > _limits.FileBytes)
            {
                var most = (_limits.FileBytes >> 20).ToString(CultureInfo.InvariantCulture);
                throw new TableFileException("import.file.large", $"> {most}", most);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Import {Session} failed")]
    private partial void Failed(Exception cause, string session);

    private sealed class Reached(ImportSession session) : IProgress<int>
    {
        public void Report(int value) => session.Reach(value);
    }
}
