using System.Globalization;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Import.Readers;
using StationKiosk.Host.Sites;
using StationKiosk.Records;
using StationKiosk.Sdk.Import;

namespace StationKiosk.Host.Import;

/// <summary>What a clerk does with imports of the module of the request: begin them, apply them, take them back. All of it is written down.</summary>
internal sealed class ImportDesk(ModuleInstance module, ImportSessions sessions, PersonReaders readers, AuditLog audit, StaffVisit staff, TimeProvider clock)
{
    private const int MostShown = 20;

    public DateOnly Today => module.Info.Site.DayOf(clock.GetUtcNow());

    private string Actor => staff.Account?.Name ?? "";

    public ImportDefinition? Definition(string id) => module.Definition.Imports.GetValueOrDefault(id);

    public ImportTarget Target(ImportDefinition definition) => ImportTarget.Of(module, definition, readers);

    public MappingMemory Memory(ImportDefinition definition) => new(module.Store, module.Info.Id, definition);

    public ImportSession? Find(string id) => sessions.Find(module.Info.Site.Id, module.Info.Id, id);

    /// <summary>How many files are read before this one.</summary>
    public int Ahead(ImportSession session) => sessions.Ahead(session);

    /// <summary>Takes a file in; throws <see cref="TableFileException"/> when it is no table.</summary>
    public async Task<ImportSession> UploadAsync(string import, string source, string fileName, Stream content, CancellationToken cancellation)
    {
        var session = await sessions.UploadAsync(module.Info.Site.Id, module.Info.Id, import, fileName, Actor, content, cancellation);
        session.Set(session.State with { Source = source });
        return session;
    }

    /// <summary>Begins the dry run.</summary>
    public async Task<ImportNote?> CheckAsync(ImportSession session, ImportDefinition definition, ImportMapping mapping, string fingerprint, bool isComplete)
    {
        await Memory(definition).RememberAsync(session.State.Source, fingerprint, mapping);
        session.Set(session.State with { Mapping = mapping.ToJson().ToJsonString(), IsComplete = isComplete });
        return sessions.Start(session, Target(definition), Request(session, mapping) with { IsDryRun = true });
    }

    /// <summary>Begins the real run.</summary>
    public async Task<ImportNote?> ApplyAsync(ImportSession session, ImportDefinition definition)
    {
        if (session.State.Phase != ImportPhase.Checked || Mapping(session, definition) is not { } mapping)
        {
            return new ImportNote { Code = "import.wizard.again" };
        }

        // The run outlives the request, and the entry of who and from where with it.
        var entry = staff.Entry("import.started", $"{module.Stored(definition.Collection)} {session.State.FileName}", session.State.Source);
        await audit.WriteAsync(entry);
        return sessions.Start(session, Target(definition), Request(session, mapping) with
        {
            Opened = report => audit.WriteAsync(entry with { What = "import.applied", About = $"{module.Stored(definition.Collection)} {report.Counts.ForAudit}" }),
        });
    }

    public static ImportMapping? Mapping(ImportSession session, ImportDefinition definition) =>
        session.State.Mapping is { } json ? MappingReader.Read(json, definition, out _) : null;

    public ImportRequest Request(ImportSession session, ImportMapping mapping) => new()
    {
        Mapping = mapping,
        Source = session.State.Source,
        Today = Today,
        IsComplete = session.State.IsComplete,
        Actor = Actor,
    };

    /// <summary>Takes an import back; null when there is none that could be.</summary>
    public async Task<UndoReport?> UndoAsync(ImportDefinition definition, string batch)
    {
        if (module.Store.Batch(batch) is not { State: BatchState.Open } info || !IsOf(definition, info))
        {
            return null;
        }

        await audit.WriteAsync(staff.Entry("import.undone", $"{module.Stored(definition.Collection)} {batch}"));
        return await module.Store.UndoBatchAsync(batch, new WriteContext { Actor = Actor, Why = info.Context.Why, Site = module.Info.Site.Id });
    }

    /// <summary>The last imports, newest first.</summary>
    public IReadOnlyList<PastImport> Past(ImportDefinition definition) =>
    [
        .. module.Store.Batches().Where(b => b.Opened is not null && IsOf(definition, b)).Take(MostShown).Select(b => new PastImport(
            b.Id, ImportWhy.Source(b.Context.Why)!, b.Context.Actor ?? "", b.Begun.Time, b.Inserted, b.Changed, b.Closed, b.State == BatchState.Open, b.State is BatchState.Undone or BatchState.Undoing)),
    ];

    public static string Say(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    // Batches of other collections of the store are not this import's to show or to undo.
    private bool IsOf(ImportDefinition definition, BatchInfo batch) => ImportWhy.IsInto(module.Stored(definition.Collection), batch.Context.Why);
}
