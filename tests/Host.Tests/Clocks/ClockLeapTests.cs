using System.Globalization;
using System.Net;
using Host.Tests.Accounts;
using Host.Tests.Cases;
using Host.Tests.Training;
using StationKiosk.Host.Cases;
using StationKiosk.Host.Clocks;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Jobs;
using StationKiosk.Host.Repairs;
using StationKiosk.Host.Retention;
using StationKiosk.Host.Sites;
using StationKiosk.Records;

namespace Host.Tests.Clocks;

/// <summary>A calendar that is wrong for a while, on a host with places, waiting lists, closed cases and jobs: nobody loses anything by it.</summary>
[Trait("row", "K12")]
public sealed class ClockLeapTests
{
    private static readonly TimeSpan Year = TimeSpan.FromDays(365);

    private static readonly TimeSpan[] Leaps =
    [
        2 * Year, -TimeSpan.FromHours(1), TimeSpan.FromDays(3), -TimeSpan.FromDays(3), TimeSpan.FromHours(1), TimeSpan.FromMinutes(10), -10 * Year, 10 * Year,
        -26 * Year, TimeSpan.FromDays(1), TimeSpan.FromHours(25), -TimeSpan.FromMinutes(5), TimeSpan.FromDays(40), Year, -Year, TimeSpan.FromHours(7), 70 * Year,
        TimeSpan.FromDays(11), -TimeSpan.FromDays(11), TimeSpan.FromMinutes(3),
    ];

    [Fact]
    public async Task Twenty_leaps_harm_nobody_and_what_is_handed_in_meanwhile_has_the_right_day()
    {
        await using var desk = await TrainingDesk.StartAsync();
        var app = desk.App;
        var id = await desk.OpenAsync(places: 1);
        string[] codes = [await desk.SignUpAsync(id, 0), await desk.SignUpAsync(id, 1), await desk.SignUpAsync(id, 2)];
        await desk.GoAsync(codes[1], "cancel");
        await RunAsync(app);
        var (before, today, cases) = (StoredState.Of(app.Get<EngineHost>()), app.Clock.GetUtcNow(), desk.All("seats").Select(s => s.Body.Text("case")!).ToList());

        foreach (var leap in Leaps)
        {
            app.Clock.Leap(leap);
            await RunAsync(app);
            Assert.Equal("clock", Assert.Single(await app.Get<RepairList>().AllAsync(default), r => r.Kind == "clock").Kind);
            var code = leap == Leaps[0] || leap == Leaps[6] ? await desk.SignUpAsync(id, 10 + Math.Sign(leap.Ticks)) : null;
            app.Clock.Leap(-leap);
            await RunAsync(app);
            Assert.Null(app.Get<StationClock>().Doubt);
            if (code is not null)
            {
                Assert.Equal("2026-11-21", app.Get<CaseDesk>().Find(app.Get<EngineHost>().Live.Sites["demo"], code)!.Value.Case.Body.Text("received"));
            }
        }

        var after = StoredState.Of(app.Get<EngineHost>());
        // The class alone counts one more on its waiting list for each who signed up meanwhile.
        Assert.DoesNotContain(StoredState.Harmed(before, after), key => !key.EndsWith("/training.classes/" + id, StringComparison.Ordinal));
        Assert.Equal((1, 3), (desk.Seats("signed").Count, desk.Seats("waiting").Count));
        foreach (var one in cases)
        {
            Assert.NotNull(await app.Get<Sealing>().KeyAsync(one));
        }

        Assert.All(desk.Module.Store.Jobs(JobState.Waiting, 500), job => Assert.InRange(job.Due, today - TimeSpan.FromDays(1), today + TimeSpan.FromDays(2)));
        Assert.InRange(await desk.Module.Store.WriteAsync(unit => unit.Now.Time), today, today + TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Who_looked_at_a_watch_confirms_the_clock_on_the_console_and_everything_goes_on_by_it()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        await Interests.SubmitAsync(app, "张伟", "13800138000", "key-1");

        app.Clock.Leap(TimeSpan.FromHours(3));
        var repairs = await app.Staff.GetStringAsync("/repairs");
        var page = await app.Staff.GetStringAsync("/repairs/clock");
        app.Clock.Leap(TimeSpan.FromHours(1));
        using var moved = await app.Staff.SendFormAsync("/repairs/clock", page, ("said", Hidden(page)));
        var again = await moved.Content.ReadAsStringAsync();
        using var confirmed = await app.Staff.SendFormAsync("/repairs/clock", again, ("said", Hidden(again)));
        await app.Staff.TryAsync("admin", SignIn.Password);
        var after = await app.Staff.GetStringAsync("/repairs");

        Assert.Contains("系统时间不可信", WebUtility.HtmlDecode(repairs), StringComparison.Ordinal);
        Assert.Contains("2026-11-21 13:00", page, StringComparison.Ordinal);
        Assert.Contains("2026-11-21 10:00", page, StringComparison.Ordinal);
        Assert.Contains("请再核对一次", WebUtility.HtmlDecode(again), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, confirmed.StatusCode);
        Assert.DoesNotContain("系统时间不可信", WebUtility.HtmlDecode(after), StringComparison.Ordinal);
        Assert.Equal(app.Clock.GetUtcNow(), app.Get<TimeProvider>().GetUtcNow());
        Assert.Equal("2026-11-21T06:00", (await app.Get<Stores>().Station("demo").WriteAsync(unit => unit.Now.Time)).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_restart_in_the_middle_of_a_leap_believes_it_as_little()
    {
        var (folder, clock) = (StationApp.NewFolder(), new FakeClock());
        try
        {
            await using (var first = await StartAsync(folder, clock))
            {
                await Interests.SubmitAsync(first, "张伟", "13800138000", "key-1");
                clock.Leap(2 * Year);
            }

            await using (var second = await StartAsync(folder, clock))
            {
                Assert.Equal(ClockDoubtKind.Ahead, second.Get<StationClock>().Doubt);
                Assert.Equal(2026, second.Get<TimeProvider>().GetUtcNow().Year);
            }

            clock.Reboot();
            await using (var third = await StartAsync(folder, clock))
            {
                Assert.NotNull(third.Get<StationClock>().Doubt);
                clock.Leap(-2 * Year);
                Assert.Null(third.Get<StationClock>().Doubt);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData(20, null)]
    [InlineData(26, ClockDoubtKind.LongOff)]
    [InlineData(17520, ClockDoubtKind.LongOff)]
    [InlineData(-1, ClockDoubtKind.Behind)]
    public async Task A_start_long_after_the_last_known_time_or_before_it_is_asked_about_also_when_only_the_stores_know_it(int hours, object? doubt)
    {
        var (folder, clock) = (StationApp.NewFolder(), new FakeClock());
        try
        {
            await using (var first = await StartAsync(folder, clock))
            {
                await Interests.SubmitAsync(first, "张伟", "13800138000", "key-1");
            }

            var mark = Path.Combine(folder, "data", "clock.json");
            var kept = await File.ReadAllBytesAsync(mark, TestContext.Current.CancellationToken);
            clock.Reboot();
            clock.Leap(TimeSpan.FromHours(hours));
            await using (var marked = await StartAsync(folder, clock))
            {
                Assert.Equal(doubt, marked.Get<StationClock>().Doubt);
            }

            File.Delete(mark);
            clock.Reboot();
            await using (var unmarked = await StartAsync(folder, clock))
            {
                Assert.Equal(doubt, unmarked.Get<StationClock>().Doubt);
            }

            Assert.NotEmpty(kept);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_first_start_long_ago_dates_nothing_before_the_program_was_made_and_ends_when_the_network_tells_the_time()
    {
        var clock = new FakeClock();
        clock.Leap(-26 * Year);
        await using var app = await StationApp.StartAsync(clock: clock);

        Assert.Equal(ClockDoubtKind.BeforeBuild, app.Get<StationClock>().Doubt);
        Assert.Equal(2025, app.Get<TimeProvider>().GetUtcNow().Year);
        clock.Leap(26 * Year);
        Assert.Null(app.Get<StationClock>().Doubt);
    }

    [Fact]
    public async Task A_folder_that_an_earlier_version_dated_two_years_ahead_is_well_again_when_somebody_confirms()
    {
        var (folder, clock) = (StationApp.NewFolder(), new FakeClock());
        try
        {
            await using (var first = await StartAsync(folder, clock))
            {
                await first.Get<JobScheduler>().RunDueAsync();
            }

            await PoisonAsync(folder, clock);
            await using var app = await StartAsync(folder, clock);
            Assert.Equal(ClockDoubtKind.Behind, app.Get<StationClock>().Doubt);
            await app.SignInAsync();
            var page = await app.Staff.GetStringAsync("/repairs/clock");
            using var confirmed = await app.Staff.SendFormAsync("/repairs/clock", page, ("said", Hidden(page)));
            await app.Get<JobScheduler>().RunDueAsync();

            var store = app.Get<Stores>().Station("demo");
            Assert.Equal(2026, (await store.WriteAsync(unit => unit.Now.Time)).Year);
            Assert.All(store.Jobs(JobState.Waiting, 500), job => Assert.Equal(2026, job.Due.Year));
            var receipt = await Interests.SubmitAsync(app, "张伟", "13800138000", "key-1");
            Assert.Equal("2026-11-21", store.Get(CaseTable.Name, receipt.CaseId)!.Body.Text("received"));
            Assert.Equal(2026, store.Get(CaseTable.Name, receipt.CaseId)!.Created.Time.Year);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Task<StationApp> StartAsync(string folder, FakeClock clock) => StationApp.StartAsync(folder, clock, settings: c =>
        Microsoft.Extensions.Configuration.MemoryConfigurationBuilderExtensions.AddInMemoryCollection(c, new Dictionary<string, string?>(StringComparer.Ordinal) { ["Clock:LongestOffHours"] = "24" }));

    // As a version did that had one clock for the order and the calendar.
    private static async Task PoisonAsync(string folder, FakeClock clock)
    {
        var wrong = new FakeClock();
        wrong.Leap(2 * Year);
        File.Delete(Path.Combine(folder, "data", "clock.json"));
        await using var store = RecordStore.Open(new StoreOptions { Path = Path.Combine(folder, "data", "stations", "demo", "station.db"), SiteId = "demo", TimeProvider = wrong, WarmUp = false });
        var jobs = store.Jobs(JobState.Waiting, 500);
        Assert.NotEmpty(jobs);
        await store.WriteAsync(unit =>
        {
            foreach (var job in jobs)
            {
                unit.FailJob(job.Id, "", clock.GetUtcNow() + 2 * Year);
            }

            unit.Delete(CaseTable.Name, unit.Insert(CaseTable.Name, []).Id);
        });
    }

    private static string Hidden(string page)
    {
        var at = page.IndexOf("name=\"said\" value=\"", StringComparison.Ordinal) + "name=\"said\" value=\"".Length;
        return WebUtility.HtmlDecode(page[at..page.IndexOf('"', at)]);
    }

    private static async Task RunAsync(StationApp app)
    {
        await app.Get<JobScheduler>().RunDueAsync();
        await app.Get<CaseRetention>().RunAsync();
    }
}
