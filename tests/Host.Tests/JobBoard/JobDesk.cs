using StationKiosk.Host.Engines;
using StationKiosk.Host.Import;
using StationKiosk.Host.Modules;
using StationKiosk.Host.Sites;
using StationKiosk.Records;

namespace Host.Tests.JobBoard;

using Record = StationKiosk.Records.Record;

/// <summary>The job board of the demo station in a running host, as clerks and the scheduler use it.</summary>
internal sealed class JobDesk(StationApp app)
{
    private static readonly string[] Header = ["title", "employer", "pay", "place", "description", "headcount", "until"];

    public ModuleInstance Module => app.Get<EngineHost>().Live.Sites["demo"].Modules["jobs"];

    public DateOnly Today => Module.Info.Site.DayOf(app.Clock.GetUtcNow());

    /// <summary>Imports one posting for each title and looks up the employers, as the host's scheduler does a moment later.</summary>
    public async Task<ImportReport> ImportAsync(string source, string employer, params string[] titles)
    {
        var until = Today.AddDays(20).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var table = new RowTable([Header, .. titles.Select(title => (string[])[title, employer, "5000-7000元/月", "城东区春风路12号", "白班8小时", "5", until])]);
        var target = ImportTarget.Of(Module, Module.Definition.Imports["postings"]);
        var report = await new ImportRun(target, new ImportRequest { Mapping = table.Mapping, Source = source, Today = Today, Actor = "clerk" }).RunAsync(table);
        await RunAsync("settle");
        return report;
    }

    public async Task RunAsync(string job)
    {
        while (await app.Get<ModuleWriter>().WriteAsync(Module, work => Module.Definition.Handlers.Jobs[job](work), new WriteContext { Actor = job }))
        {
        }
    }

    public IReadOnlyList<Record> All(string collection) => Module.Store.Find(new RecordQuery { Collection = Module.Stored(collection), Take = 500 }).Records;

    /// <summary>What the kiosk's list shows.</summary>
    public Task<string> KioskAsync() => app.Kiosk.GetStringAsync("/s/demo/m/jobs");
}
