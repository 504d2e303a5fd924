using StationKiosk.Host.Cases;
using StationKiosk.Host.Retention;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Sites;

namespace Host.Tests.Cases;

public sealed class CaseDeskTests
{
    private const string Name = "张伟";
    private const string Phone = "13800138000";

    [Fact]
    [Trait("row", "J9")]
    public async Task The_same_form_view_sent_twice_is_one_case_with_one_ticket()
    {
        await using var app = await StationApp.StartAsync();

        var first = await SubmitAsync(app, "key-1");
        var again = await SubmitAsync(app, "key-1");
        var other = await SubmitAsync(app, "key-2");

        Assert.Equal(first, again);
        Assert.NotEqual(first.Ticket, other.Ticket);
    }

    [Fact]
    public async Task Personal_answers_are_sealed_in_the_store_and_can_be_revealed()
    {
        await using var app = await StationApp.StartAsync();

        var receipt = await SubmitAsync(app, "key-1");

        var record = Jobs(app).Store.Get(CaseTable.Name, receipt.CaseId)!;
        Assert.DoesNotContain(Phone, record.Body.Json, StringComparison.Ordinal);
        Assert.DoesNotContain(Name, record.Body.Json, StringComparison.Ordinal);
        var clear = await app.Get<CaseDesk>().RevealAsync(record);
        Assert.Equal(Phone, (string?)clear["phone"]);
    }

    [Fact]
    public async Task An_answer_is_taken_out_when_its_days_are_over_and_no_copy_can_be_read_after()
    {
        await using var app = await StationApp.StartAsync();
        var desk = app.Get<CaseDesk>();
        var receipt = await SubmitAsync(app, "key-1");
        var open = Jobs(app).Store.Get(CaseTable.Name, receipt.CaseId)!;
        var (way, transition) = CaseDocument.Of(Jobs(app).Store, open)!.Case.Transitions.First(t => t.Value.ByCode);
        Assert.Equal(CaseMove.Done, await desk.MoveAsync(Jobs(app), open.Id, new CaseStep(open.Version, way, transition.Reasons.Keys.FirstOrDefault() ?? "", "", "code") { IsByCode = true }));
        var copy = Jobs(app).Store.Get(CaseTable.Name, receipt.CaseId)!;

        Assert.Equal(0, await app.Get<CaseRetention>().RunAsync());
        app.Clock.Advance(TimeSpan.FromDays(400));
        Assert.Equal(1, await app.Get<CaseRetention>().RunAsync());

        Assert.Empty(Jobs(app).Store.Get(CaseTable.Name, receipt.CaseId)!.Body.Object("sealed")!.Names);
        Assert.Empty(await desk.RevealAsync(copy));
    }

    private static ModuleInstance Jobs(StationApp app) => app.Get<EngineHost>().Live.Sites["demo"].Modules["jobs"];

    private static Task<CaseReceipt> SubmitAsync(StationApp app, string key) => Interests.SubmitAsync(app, Name, Phone, key);
}
