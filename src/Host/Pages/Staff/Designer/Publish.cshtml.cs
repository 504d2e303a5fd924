using System.Text;
using Microsoft.AspNetCore.Mvc;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Cases;
using StationKiosk.Host.Configuration.Differences;
using StationKiosk.Host.Configuration.Editing;
using StationKiosk.Host.Configuration.Publishing;
using StationKiosk.Host.Designer;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Forms.People;
using StationKiosk.Host.Sites;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Pages.Staff.Designer;

/// <summary>The last look before residents see it: what changes, what stands in the way, and why it is done.</summary>
internal sealed class PublishModel(DraftDesk desk, DraftReader reader, Visit visit, StaffVisit staff, ITexts texts, AuditLog audit, TimeProvider clock)
    : DesignerPageModel(desk, reader, visit, staff, texts)
{
    private readonly Snapshot site = visit.Snapshot;

    public string? Problem { get; private set; }

    /// <summary>Whether somebody published the file since the draft began.</summary>
    public bool IsBehind { get; private set; }

    public bool IsNothing { get; private set; }

    /// <summary>Whether residents have never seen this module.</summary>
    public bool IsNew { get; private set; }

    public IReadOnlyList<SettingsChange> Changes { get; private set; } = [];

    public IReadOnlyList<OpenCaseRule> OpenCases { get; private set; } = [];

    public IReadOnlyList<PersonResult> People { get; private set; } = [];

    /// <summary>What rests on the checks that change, and for whom beyond the module's own test people a result changes.</summary>
    public DraftImpact Impact { get; private set; } = DraftImpact.None;

    /// <summary>Of a file of the district what it does to the stations that stand on it.</summary>
    public DistrictPlan Plan { get; private set; } = DistrictPlan.None;

    public IReadOnlyList<DiffLine> Lines { get; private set; } = [];

    /// <summary>The stations that get it first, and how many wait; null when all get it at once.</summary>
    public (IReadOnlyList<string> First, int Others)? Rings { get; private set; }

    public string Seen => VersionStore.HashOf(Draft.Bytes);

    public void OnGet() => Compare();

    public async Task<IActionResult> OnPostAsync(string? why, string? seen, [FromServices] PreviewDesk previews, [FromServices] Sealing sealing, [FromServices] CaseFiles files)
    {
        Compare();
        if (seen != Seen)
        {
            Problem = Words["designer.publish.moved", Draft.Who];
        }
        else if (Reading.Definition is null)
        {
            Problem = Words["designer.publish.faults"];
        }
        else if (Plan.Contradicts && Against is not ("strip" or "leave"))
        {
            Problem = Words["designer.plan.choose"];
        }
        else if (string.IsNullOrWhiteSpace(why))
        {
            Problem = Words["designer.publish.why.missing"];
        }
        else if (People.Any(p => !p.IsAsExpected && AcceptedWhy(p.Id).Length == 0) || Impact.Results.Any(r => !r.IsAsExpected && AcceptedWhy(r.Key).Length == 0))
        {
            Problem = Words["designer.publish.people"];
        }
        else if (!await AcceptAsync())
        {
            Problem = Words["designer.publish.moved", Draft.Who];
        }
        else
        {
            foreach (var result in Impact.Results.Where(r => !r.IsAsExpected))
            {
                await audit.WriteAsync(Staff.Entry("config.person-accepted", $"{Draft.File} {result.Key}", AcceptedWhy(result.Key)), HttpContext.RequestAborted);
            }

            return await PublishAsync(why.Trim(), previews, sealing, files);
        }

        return Page();
    }

    /// <summary>Keeps this draft over what was published meanwhile.</summary>
    public async Task<IActionResult> OnPostOverAsync()
    {
        await Desk.RebaseAsync(Draft, Who);
        return Redirect(Url("publish"));
    }

    /// <summary>What is to become of values of stations that stand against the change: <c>strip</c> takes them out, <c>leave</c> leaves those stations as they are.</summary>
    public string Against => Request.HasFormContentType ? Request.Form["against"].ToString() : "";

    /// <summary>Why the new result of a test person is right, as typed; empty when it was not said.</summary>
    public string AcceptedWhy(string person) => Request.HasFormContentType ? Request.Form["accept-" + person].ToString().Trim() : "";

    // What is accepted becomes what is expected, in the same file and the same version.
    private async Task<bool> AcceptAsync()
    {
        var bytes = Draft.Bytes;
        foreach (var person in People.Where(p => !p.IsAsExpected))
        {
            var place = $"/settings/people/{person.Id}/outcome";
            bytes = (person.Actual switch
            {
                null => SourceEdit.Remove(bytes, place),
                "" => bytes,
                var actual => SourceEdit.Set(bytes, place, actual),
            }) ?? bytes;
        }

        if (bytes.AsSpan().SequenceEqual(Draft.Bytes))
        {
            return true;
        }

        if (await Desk.SaveAsync(Draft, bytes, Who) is not { } saved)
        {
            return false;
        }

        var accepted = People.Where(p => !p.IsAsExpected).ToList();
        Show(saved);
        foreach (var person in accepted)
        {
            await audit.WriteAsync(Staff.Entry("config.person-accepted", $"{Draft.File} {person.Id}", AcceptedWhy(person.Id)), HttpContext.RequestAborted);
        }

        return true;
    }

    private async Task<IActionResult> PublishAsync(string why, PreviewDesk previews, Sealing sealing, CaseFiles files)
    {
        // The stations first: a district that locks what a station still says would stop that station for a moment.
        // Of those that wait nothing is taken out yet: they would have neither their own value nor the district's new one.
        var now = Rings is { } rings ? Plan with { Concerned = [.. Plan.Concerned.Where(s => rings.First.Contains(s.Station, StringComparer.Ordinal))] } : Plan;
        if (Against == "strip" && !await Desk.StripAsync(now.Stripped(Desk, Module), why, Staff, HttpContext.RequestAborted))
        {
            Problem = Words["designer.plan.moved"];
            return Page();
        }

        var result = await Desk.PublishAsync(Draft, why, Staff, HttpContext.RequestAborted);
        if (result == PublishResult.ChangedMeanwhile)
        {
            IsBehind = true;
            return Page();
        }

        await previews.EndAsync(Draft.File, sealing, files);
        return Rings is null ? Redirect($"{Address}?done=designer.published") : Redirect($"{Request.PathBase}/configuration/rollout?path={Uri.EscapeDataString(Draft.File)}&done=designer.published");
    }

    private void Compare()
    {
        var published = Desk.Published(Draft.File);
        IsBehind = Draft.Version > 0 && Draft.Base != (published is null ? "" : VersionStore.HashOf(published));
        IsNew = published is null;
        var before = Read(published ?? DraftDesk.Overlay);
        var today = site.Site.DayOf(clock.GetUtcNow());
        Changes = DraftChanges.Between(before, Reading);
        OpenCases = DraftChanges.OpenCases(Changes, site.Modules.GetValueOrDefault(Module));
        People = Reading.Definition is { } definition ? PeopleRun.Run(definition, today) : [];
        Impact = Changes.Count == 0 ? DraftImpact.None : DraftImpact.Of(Reader, (before, published ?? DraftDesk.Overlay), (Reading, Draft.Bytes), Changes, People, today);
        Plan = DraftReader.SiteOf(Draft.File) == SnapshotBuilder.District && Changes.Count + LocksOf(Reading) + LocksOf(before) > 0
            ? DistrictPlan.Of(Desk, Reader.Standing(Draft.File, published ?? DraftDesk.Overlay, Draft.Bytes), Module, Reading, Changes)
            : DistrictPlan.None;
        var stations = DraftReader.SiteOf(Draft.File) == SnapshotBuilder.District ? HttpContext.RequestServices.GetRequiredService<HeldFiles>().Stations : [];
        Rings = stations.DistinctBy(s => s.Ring).Count() > 1 ? ([.. stations.Where(s => s.Ring == stations[0].Ring).Select(s => s.Station)], stations.Count(s => s.Ring != stations[0].Ring)) : null;
        Lines = LineDiff.Between(published is null ? "" : Encoding.UTF8.GetString(published), Encoding.UTF8.GetString(Draft.Bytes));
        IsNothing = published is not null && published.AsSpan().SequenceEqual(Draft.Bytes);
    }

    /// <summary>The stations that get it first, by their names.</summary>
    public string FirstNames(IReadOnlyList<string> stations) =>
        string.Join(Words["designer.impact.and"].Text, stations.Select(s => HttpContext.RequestServices.GetRequiredService<EngineHost>().Live.Sites.TryGetValue(s, out var found) ? Words.Show(found.Site.Name).Text : s));

    private static int LocksOf(DesignReading reading) => reading.Layers?.Own?.Locks.Count ?? 0;
}
