using System.Text.RegularExpressions;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Import;
using StationKiosk.Host.Import.Readers;
using StationKiosk.Host.Modules;
using StationKiosk.Host.Sites;
using StationKiosk.Host.Usage;
using StationKiosk.Records;

namespace Host.Tests.JobBoard;

using Record = StationKiosk.Records.Record;

/// <summary>The job board of the demo station in a running host, as clerks and the scheduler use it.</summary>
internal sealed partial class JobDesk(StationApp app)
{
    private static readonly string[] Header = ["title", "employer", "pay", "place", "description", "headcount", "until"];

    public ModuleInstance Module => app.Get<EngineHost>().Live.Sites["demo"].Modules["jobs"];

    public PersonReaders Readers => app.Get<PersonReaders>();

    public DateOnly Today => Module.Info.Site.DayOf(app.Clock.GetUtcNow());

    /// <summary>Imports one posting for each title and looks up the employers, as the host's scheduler does a moment later.</summary>
    public async Task<ImportReport> ImportAsync(string source, string employer, params string[] titles)
    {
        var until = Today.AddDays(20).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var table = new RowTable([Header, .. titles.Select(title => (string[])[title, employer, "5000-7000元/月", "城东区春风路12号", "白班8小时", "5", until])]);
        var target = ImportTarget.Of(Module, Module.Definition.Imports["postings"], app.Get<PersonReaders>());
        var report = await new ImportRun(target, new ImportRequest { Mapping = table.Mapping, Source = source, Today = Today, Actor = "clerk" }).RunAsync(table);
        await RunAsync("settle");
        return report;
    }

    public async Task RunAsync(string job)
    {
        while (await app.Get<ModuleWriter>().WriteAsync(Module, work => Module.Definition.Handlers.Jobs[job](work), new WriteContext { Actor = WriteContext.JobPrefix + job }))
        {
        }
    }

    public IReadOnlyList<Record> All(string collection) => Module.Store.Find(new RecordQuery { Collection = Module.Stored(collection), Take = 500 }).Records;

    /// <summary>A resident comes, looks at one posting and takes a slip of it.</summary>
    public async Task VisitAsync()
    {
        using var resident = StationApp.Client(app.KioskUrl);
        var list = await resident.GetStringAsync("/s/demo/m/jobs");
        var item = ItemLink().Match(list).Value;
        await resident.GetStringAsync(item);
        await resident.GetStringAsync(item.Replace("/item/", "/slip/", StringComparison.Ordinal));
        using var gone = await resident.GetAsync("/s/demo/m/jobs/item/list/no-such-posting");
        await app.Get<UsageCounts>().SaveAsync();
    }

    /// <summary>What the kiosk's list shows.</summary>
    public Task<string> KioskAsync() => app.Kiosk.GetStringAsync("/s/demo/m/jobs");

    [GeneratedRegex("/s/demo/m/jobs/item/list/[0-9a-f-]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ItemLink();
}
