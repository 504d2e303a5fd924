using System.Text.Json;
using System.Text.Json.Serialization;
using StationKiosk.Host.Import.Files;

namespace StationKiosk.Host.Import;

/// <summary>
/// One clerk's import: the uploaded file in its own folder, and its state. Pages read <see cref="State"/> as often as they like;
/// the run behind it replaces the whole state at once.
/// </summary>
internal sealed class ImportSession : IDisposable
{
    private const string StateFile = "session.json";
    private const string Upload = "upload";
    private const string Copy = "table";
    private const string Said = "rows.jsonl";
    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };
    private readonly string _folder;
    private readonly Lock _gate = new();
    private CancellationTokenSource _cancel = new();
    private ImportSessionState _state;

    private ImportSession(string folder, ImportSessionState state) => (_folder, _state) = (folder, state);

    public ImportSessionState State => Volatile.Read(ref _state);

    /// <summary>Its file is being read, or waits for it.</summary>
    public bool IsBeingRead { get; set; }

    /// <summary>The report of the last run; null after a restart of the host.</summary>
    public ImportReport? Report { get; set; }

    public static ImportSession Create(string folder, ImportSessionState state)
    {
        var session = new ImportSession(folder, state);
        session.Set(state);
        return session;
    }

    /// <summary>
    /// A session from its folder, or null when there is none. A run that the host's end cut off has failed: its batch was discarded. A file
    /// that was not read to its end, or by an earlier version in another way, is read again.
    /// </summary>
    public static ImportSession? Load(string folder)
    {
        var path = Path.Combine(folder, StateFile);
        if (!File.Exists(path))
        {
            return null;
        }

        var state = JsonSerializer.Deserialize<ImportSessionState>(File.ReadAllText(path), Json)!;
        return new ImportSession(folder, state.Phase switch
        {
            ImportPhase.Checking or ImportPhase.Importing => state with { Phase = ImportPhase.Failed, Fault = new() { Code = "import.run.interrupted" } },
            ImportPhase.Reading or ImportPhase.Uploaded or ImportPhase.Checked when !File.Exists(Path.Combine(folder, Copy)) => state with { Phase = ImportPhase.Reading },
            _ => state,
        });
    }

    public static string UploadIn(string folder) => Path.Combine(folder, Upload);

    /// <summary>The file as it was handed in.</summary>
    public string UploadPath => UploadIn(_folder);

    /// <summary>The table that was read from it.</summary>
    public string CopyPath => Path.Combine(_folder, Copy);

    /// <summary>What the last run said of rows, one a line.</summary>
    public string SaidPath => Path.Combine(_folder, Said);

    /// <summary>Cancelled when the clerk gives up what is going on.</summary>
    public CancellationToken Cancelled => _cancel.Token;

    /// <summary>The file as a table; throws <see cref="TableFileException"/>.</summary>
    public TableSource Open() => File.Exists(CopyPath) ? TableCopy.Open(CopyPath) : throw new TableFileException("import.run.interrupted");

    public void Set(ImportSessionState state)
    {
        Volatile.Write(ref _state, state);
        var path = Path.Combine(_folder, StateFile);
        File.WriteAllText(path + ".new", JsonSerializer.Serialize(state, Json));
        File.Move(path + ".new", path, overwrite: true);
    }

    /// <summary>Shows how far the run is; kept in memory only, because it happens every 200 rows.</summary>
    public void Reach(int row) => Volatile.Write(ref _state, State with { Row = row });

    /// <summary>Whether a run may begin now; if so, the session is taken for it. Two clicks begin one run.</summary>
    public bool TryBegin(ImportSessionState running, out CancellationToken cancelled)
    {
        lock (_gate)
        {
            if (State.Phase is ImportPhase.Reading or ImportPhase.Checking or ImportPhase.Importing)
            {
                cancelled = default;
                return false;
            }

            _cancel.Dispose();
            _cancel = new CancellationTokenSource();
            cancelled = _cancel.Token;
            Set(running);
            return true;
        }
    }

    public void Cancel()
    {
        lock (_gate)
        {
            _cancel.Cancel();
        }
    }

    public void Dispose() => _cancel.Dispose();
}
