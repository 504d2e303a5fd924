using System.Net;
using Host.Tests.Accounts;
using Host.Tests.Tables;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Calls;
using StationKiosk.Host.Retention;
using StationKiosk.Host.Modules;
using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;

namespace Host.Tests.Calls;

public sealed class CallPagesTests
{
    private const string Phone = "027-5550001";

    [Fact]
    [Trait("row", "J2")]
    public async Task A_number_is_shown_on_request_that_is_written_down_and_the_result_acts_on_the_posting()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        var (posting, call) = await PutAsync(app);
        var page = $"/calls/call/{call.Id}";

        var list = await app.Staff.GetStringAsync("/calls");
        var hidden = await app.Staff.GetStringAsync(page);
        using var shown = await app.Staff.SendFormAsync(page + "?handler=show", hidden);
        var number = await shown.Content.ReadAsStringAsync();
        using var bare = await app.Staff.SendFormAsync(page + "?handler=result", number);
        using var answered = await app.Staff.SendFormAsync(page + "?handler=result", number, ("result", "filled"));
        using var again = await app.Staff.SendFormAsync(page + "?handler=result", number, ("result", "stands"));

        Assert.Contains("缝纫工", list, StringComparison.Ordinal);
        Assert.DoesNotContain(Phone, list + hidden, StringComparison.Ordinal);
        Assert.Contains(Phone, number, StringComparison.Ordinal);
        Assert.Contains("请选择一个结果", await bare.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("/calls?done=call.answered", answered.Headers.Location?.ToString());
        Assert.Equal("/calls?done=call.over", again.Headers.Location?.ToString());
        Assert.Equal("filled", app.Posting(posting)!.Body.Text("state"));
        Assert.Contains("电话核实的结果", await app.Staff.GetStringAsync($"/m/jobs/record/postings/{posting}"), StringComparison.Ordinal);
        Assert.Contains(app.Get<AuditLog>().Find(new AuditFilter { What = "person.seen" }).Rows, r => r.Entry.About == $"calls/{call.Id}");
    }

    [Fact]
    public async Task A_call_that_is_answered_can_be_read_by_nobody_any_more_not_even_from_a_copy()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        var (_, copy) = await PutAsync(app);
        var calls = app.Get<CallList>();
        var before = await calls.RevealAsync(app.Jobs.Store, copy);

        Assert.True(await calls.AnswerAsync(app.Jobs, copy.Id, "stands", "", "林静"));

        Assert.Equal(Phone, before.Phone);
        Assert.Equal(("", ""), await calls.RevealAsync(app.Jobs.Store, copy));
        Assert.DoesNotContain(Phone, string.Concat(app.Jobs.Store.History(CallTable.Name, copy.Id).Select(c => c.Before?.Json + c.After?.Json)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_that_nobody_made_for_long_loses_its_number()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        var (_, call) = await PutAsync(app);
        var calls = app.Get<CallList>();

        await app.Get<CaseRetention>().RunAsync();
        var kept = await calls.RevealAsync(app.Jobs.Store, call);
        app.Clock.Advance(TimeSpan.FromDays(CallRetention.WaitsDays + 10));
        await app.Get<CaseRetention>().RunAsync();

        Assert.Equal(Phone, kept.Phone);
        Assert.Equal(("", ""), await calls.RevealAsync(app.Jobs.Store, call));
        Assert.Equal(0, app.Jobs.Store.Get(CallTable.Name, call.Id)!.Body.Integer("open"));
    }

    [Fact]
    public async Task A_call_that_is_asked_for_again_is_one_call_with_the_newest_number()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        var (posting, first) = await PutAsync(app);
        await CallAsync(app, "027-5550002", posting);

        var open = Assert.Single(app.Jobs.Store.Find(new RecordQuery { Collection = CallTable.Name }).Records);

        Assert.Equal(first.Id, open.Id);
        Assert.Equal("027-5550002", (await app.Get<CallList>().RevealAsync(app.Jobs.Store, open)).Phone);
    }

    [Fact]
    public async Task More_calls_than_there_are_spare_keys_are_all_sealed_each_under_its_own()
    {
        await using var app = await StationApp.StartAsync();
        await CallAsync(app, Phone, [.. Enumerable.Range(0, 150).Select(i => $"posting{i}")]);

        var calls = app.Jobs.Store.Find(new RecordQuery { Collection = CallTable.Name, Take = 1000 }).Records;

        Assert.Equal(150, calls.Select(c => c.Body.Text("key")).Distinct(StringComparer.Ordinal).Count());
        foreach (var call in calls)
        {
            Assert.Equal(Phone, (await app.Get<CallList>().RevealAsync(app.Jobs.Store, call)).Phone);
        }
    }

    [Fact]
    public async Task The_call_list_is_closed_to_those_without_the_permission()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        using var nobody = await app.SignInAsAsync("guest", "nothing");

        Assert.Equal(HttpStatusCode.Forbidden, (await nobody.GetAsync("/calls")).StatusCode);
    }

    private static async Task<(string Posting, StationKiosk.Records.Record Call)> PutAsync(StationApp app)
    {
        var posting = await app.PutPostingAsync("缝纫工");
        await CallAsync(app, Phone, posting);
        return (posting, app.Jobs.Store.Find(new RecordQuery { Collection = CallTable.Name, Filters = [RecordFilter.Equal("record", "postings/" + posting)] }).Records.Single());
    }

    private static Task<bool> CallAsync(StationApp app, string phone, params string[] postings) => app.Get<ModuleWriter>().WriteAsync(
        app.Jobs,
        work =>
        {
            foreach (var posting in postings)
            {
                work.Call(new CallRequest
                {
                    Kind = "still-stands",
                    Collection = "postings",
                    RecordId = posting,
                    Whom = "江城食品厂",
                    Phone = phone,
                    About = "缝纫工",
                    Until = work.Today.AddDays(3),
                });
            }

            return true;
        },
        new WriteContext { Actor = "test" });
}
