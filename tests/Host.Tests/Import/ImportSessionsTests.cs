using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using StationKiosk.Host.Import;
using StationKiosk.Host.Import.Files;
using StationKiosk.Sdk.Import;

namespace Host.Tests.Import;

public sealed class ImportSessionsTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly SetClock _clock = new();
    private readonly TableReading _reading = new();

    public void Dispose()
    {
        _reading.Dispose();
        _folder.Dispose();
    }

    [Fact]
    [Trait("row", "C11")]
    public async Task Clerk_uploads_checks_and_imports()
    {
        await using var desk = await ImportDesk.OpenAsync();
        var sessions = Sessions();
        using var session = await Upload(sessions, "岗位名称,单位名称\n保洁员,甲公司\n,乙公司\n");
        var request = Request(session, desk);

        Assert.Null(sessions.Start(session, desk.Target(), request with { IsDryRun = true }));
        await sessions.Running;
        var check = session.State;
        Assert.Null(sessions.Start(session, desk.Target(), request));
        await sessions.Running;

        Assert.Equal((ImportPhase.Checked, 1, 1), (check.Phase, check.Counts!.New, check.Counts.Invalid));
        Assert.Equal((ImportPhase.Done, 1), (session.State.Phase, session.State.Counts!.New));
        Assert.NotNull(session.State.Batch);
        Assert.Single(desk.All());
    }

    [Fact]
    public async Task Session_is_found_again_after_a_restart_but_only_by_its_own_site_and_module()
    {
        var first = await Upload(Sessions(), "岗位名称,单位名称\n保洁员,甲公司\n");
        var again = Sessions();

        Assert.Equal(first.State, again.Find("demo", "jobs", first.State.Id)!.State);
        Assert.Null(again.Find("other", "jobs", first.State.Id));
        Assert.Null(again.Find("demo", "gigs", first.State.Id));
        Assert.Null(again.Find("demo", "jobs", "../../etc"));
    }

    [Fact]
    public async Task Run_that_the_hosts_end_cut_off_says_so()
    {
        var session = await Upload(Sessions(), "岗位名称,单位名称\n保洁员,甲公司\n");
        session.Set(session.State with { Phase = ImportPhase.Importing });

        var state = Sessions().Find("demo", "jobs", session.State.Id)!.State;

        Assert.Equal((ImportPhase.Failed, "import.run.interrupted"), (state.Phase, state.Fault?.Code));
    }

    [Fact]
    public async Task File_that_is_no_table_leaves_nothing_behind()
    {
        var refused = await Assert.ThrowsAsync<TableFileException>(() => Upload(Sessions(), "%PDF-1.7"));

        Assert.Equal("import.file.pdf", refused.Note.Code);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task Upload_stops_at_the_limit()
    {
        var sessions = new ImportSessions(_folder.Path, _clock, NullLogger<ImportSessions>.Instance, _reading, new ImportLimits { FileBytes = 1000 });

        var refused = await Assert.ThrowsAsync<TableFileException>(() => Upload(sessions, new string('a', 5000)));

        Assert.Equal("import.file.large", refused.Note.Code);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task Two_imports_of_one_source_do_not_run_at_once()
    {
        await using var desk = await ImportDesk.OpenAsync();
        var sessions = Sessions();
        using var first = await Upload(sessions, "岗位名称,单位名称\n" + string.Concat(Enumerable.Range(0, 5000).Select(i => $"保洁员{i},甲公司\n")));
        using var second = await Upload(sessions, "岗位名称,单位名称\n保洁员,甲公司\n");

        Assert.Null(sessions.Start(first, desk.Target(), Request(first, desk)));
        var running = sessions.Running;
        var refused = sessions.Start(second, desk.Target(), Request(second, desk));
        var again = sessions.Start(first, desk.Target(), Request(first, desk) with { IsDryRun = true });
        first.Cancel();
        await running;

        Assert.Equal("import.run.busy", refused?.Code);
        Assert.Equal("import.run.busy", again?.Code);
        Assert.Equal(ImportPhase.Failed, first.State.Phase);
        Assert.Null(sessions.Start(second, desk.Target(), Request(second, desk)));
        await sessions.Running;
        Assert.Single(desk.All());
    }

    [Fact]
    public async Task Files_go_after_a_day()
    {
        var sessions = Sessions();
        var session = await Upload(sessions, "岗位名称,单位名称\n保洁员,甲公司\n");

        _clock.Now = _clock.Now.AddHours(25);
        sessions.Sweep();

        Assert.Null(sessions.Find("demo", "jobs", session.State.Id));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    [Trait("row", "C11")]
    public async Task Mapping_is_remembered_by_source_and_layout()
    {
        await using var desk = await ImportDesk.OpenAsync();
        var memory = new MappingMemory(desk.Store, "jobs", desk.Definition);
        var guess = new TableLayout(desk.Definition, desk.Today).Guess(TableFile.Open(desk.Csv("岗位名称,单位名称\n保洁员,甲公司\n")))[0];
        var corrected = new ImportMapping { Header = 1, Columns = [new MappedColumn { From = new ColumnRef(2, null), To = "title" }, new MappedColumn { From = new ColumnRef(1, null), To = "employer" }] };

        await memory.RememberAsync("town", guess.Fingerprint, corrected);
        await memory.RememberAsync("site", guess.Fingerprint, guess.ToMapping());

        Assert.Equal(corrected.ToJson().ToJsonString(), memory.Recall("town", guess.Fingerprint)!.ToJson().ToJsonString());
        Assert.Null(memory.Recall("town", "another layout"));
        Assert.Null(memory.Recall("nobody", guess.Fingerprint));
        Assert.Equal(["site", "town"], memory.Sources());
        Assert.Null(new MappingMemory(desk.Store, "jobs", desk.Definition with { Fields = [new ImportField { Id = "name" }] }).Recall("town", guess.Fingerprint));
    }

    private static ImportRequest Request(ImportSession session, ImportDesk desk) => new()
    {
        Mapping = new TableLayout(desk.Definition, desk.Today).Guess(session.Open())[0].ToMapping(),
        Source = "town",
        Today = desk.Today,
    };

    private static Task<ImportSession> Upload(ImportSessions sessions, string text) =>
        sessions.UploadAsync("demo", "jobs", "postings", "五月.csv", "clerk", new MemoryStream(Encoding.UTF8.GetBytes(text)));

    private ImportSessions Sessions() => new(_folder.Path, _clock, NullLogger<ImportSessions>.Instance, _reading);

    private sealed class SetClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2024, 5, 10, 8, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
