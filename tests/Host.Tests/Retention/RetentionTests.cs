using Host.Tests.Accounts;
using Host.Tests.Cases;
using Host.Tests.Commands;
using StationKiosk.Host.Cases;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Retention;
using StationKiosk.Host.Sites;

namespace Host.Tests.Retention;

[Trait("row", "L19")]
public sealed class RetentionTests
{
    [Fact]
    public async Task A_report_counts_what_is_kept_before_and_after_and_a_restored_backup_is_gone_over_before_anybody_sees_it()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        var closed = await HandInAndCloseAsync(app);
        await Interests.SubmitAsync(app, "李小满", "13800138001", "key-2");
        await using var there = new CommandFolder(app.Folder);
        await using var here = new CommandFolder();
        Assert.Equal(0, (await there.RunAsync("backup", "--to", Path.Combine(here.Folder, "b"), "--with-keys")).Code);

        app.Clock.Advance(TimeSpan.FromDays(400));
        await app.Staff.TryAsync("admin", SignIn.Password);
        var due = await app.Staff.GetStringAsync("/retention");
        using var asked = await app.Staff.SendFormAsync("/retention?handler=run", due);
        var done = await app.Staff.GetStringAsync("/retention");
        Assert.Equal(0, (await here.RunAsync("restore", "--from", "b", "--with-keys")).Code);
        await using var restored = await StationApp.StartAsync(here.Folder, app.Clock);

        Assert.Contains("每天一次", due, StringComparison.Ordinal);
        Assert.Contains("""<strong class="bad">1</strong>""", due, StringComparison.Ordinal);
        Assert.DoesNotContain("""<strong class="bad">""", done, StringComparison.Ordinal);
        var run = app.Get<RetentionBook>().Runs("demo")[0];
        Assert.Equal(("asked", 4, 2, 2, 0), (run.Why, run.Kept, run.Over, run.Removed, run.StillOver));
        Assert.Contains("求职意向", done, StringComparison.Ordinal);
        Assert.Contains("，2 → 1", done, StringComparison.Ordinal);

        var first = restored.Get<RetentionBook>().Runs("demo").Single(r => r.Why == "restored");
        Assert.Equal((2, 0), (first.Removed, first.StillOver));
        Assert.NotNull(first.BackupOf);
        var found = restored.Get<Stores>().Station("demo").Get(CaseTable.Name, closed)!;
        Assert.Empty(found.Body.Object("sealed")!.Names);
        Assert.Empty(await restored.Get<CaseDesk>().RevealAsync(found));
        await restored.Staff.TryAsync("admin", SignIn.Password);
        Assert.Contains("恢复备份之后", await restored.Staff.GetStringAsync("/retention"), StringComparison.Ordinal);
    }

    private static async Task<string> HandInAndCloseAsync(StationApp app)
    {
        var receipt = await Interests.SubmitAsync(app, "张伟", "13800138000", "key-1");
        var jobs = app.Get<EngineHost>().Live.Sites["demo"].Modules["jobs"];
        var open = jobs.Store.Get(CaseTable.Name, receipt.CaseId)!;
        var (way, transition) = CaseDocument.Of(jobs.Store, open)!.Case.Transitions.First(t => t.Value.ByCode);
        await app.Get<CaseDesk>().MoveAsync(jobs, open.Id, new CaseStep(open.Version, way, transition.Reasons.Keys.FirstOrDefault() ?? "", "", "code") { IsByCode = true });
        return receipt.CaseId;
    }
}
