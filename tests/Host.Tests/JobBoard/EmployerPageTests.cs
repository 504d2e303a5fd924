using System.Net;
using System.Text.Json.Nodes;
using Host.Tests.Accounts;
using Host.Tests.Tables;
using Microsoft.Extensions.Configuration;
using StationKiosk.Host.Calls;
using StationKiosk.Host.Modules;
using StationKiosk.Host.Surfaces;
using StationKiosk.Sdk.Plugins;

namespace Host.Tests.JobBoard;

/// <summary>An employer reads by a link of its own how its postings stand and why one left the board, and says with one tap that it still stands.</summary>
public sealed class EmployerPageTests
{
    private const string Page = "/s/demo/m/jobs/employer";

    [Fact]
    [Trait("row", "J2")]
    public async Task An_employer_sees_the_reason_of_every_close_and_renews_with_one_tap_and_touches_no_other_posting()
    {
        await using var app = await StationApp.StartAsync(settings: c => c.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { ["Public:Url"] = "http://127.0.0.1:0" }));
        await app.SignInAsync();
        var employer = await app.Jobs.Store.WriteAsync(unit => unit.Insert(app.Jobs.Stored("employers"), new JsonObject { ["name"] = "江城食品厂", ["state"] = "verified", ["keys"] = new JsonArray("江城食品厂") }).Id);
        var open = await PutAsync(app, "缝纫工", "江城食品厂", ("asked", "2026-11-20"));
        var paused = await PutAsync(app, "包装工", "江城食品厂", ("state", "paused"), ("reason", "no-answer"));
        var expired = await PutAsync(app, "搬运工", "江城食品厂", ("state", "expired"), ("reason", "end-date"));
        var other = await PutAsync(app, "焊工", "别家");
        await app.Get<ModuleWriter>().WriteAsync(
            app.Jobs,
            work =>
            {
                work.Call(new CallRequest { Kind = "still-stands", Collection = "postings", RecordId = open, Whom = "江城食品厂", Phone = "027-5550001", About = "缝纫工", Until = work.Today.AddDays(3) });
                return true;
            },
            new StationKiosk.Records.WriteContext { Actor = "test" });
        using var phone = await EnrolAsync(app, employer);

        var page = WebUtility.HtmlDecode(await phone.GetStringAsync(Page));
        Assert.Contains("请告诉我们：还在招吗？", page, StringComparison.Ordinal);
        Assert.Contains("原因：多次联系未确认仍在招聘", page, StringComparison.Ordinal);
        Assert.Contains("原因：已过截止日期", page, StringComparison.Ordinal);
        Assert.DoesNotContain("焊工", page, StringComparison.Ordinal);

        foreach (var id in new[] { open, paused, expired, other })
        {
            using var said = await phone.SendFormAsync(Page, page, ("id", id), ("answer", "stands"));
            Assert.Equal(Page, said.Headers.Location?.OriginalString);
        }

        using var filled = await phone.SendFormAsync(Page, page, ("id", other), ("answer", "filled"));
        Assert.Equal(("open", "2026-11-21", (string?)null), (app.Posting(open)!.Body.Text("state"), app.Posting(open)!.Body.Text("confirmed"), app.Posting(open)!.Body.Text("asked")));
        Assert.Equal("open", app.Posting(paused)!.Body.Text("state"));
        Assert.Equal("expired", app.Posting(expired)!.Body.Text("state"));
        Assert.Equal(("open", (string?)null), (app.Posting(other)!.Body.Text("state"), app.Posting(other)!.Body.Text("confirmed")));
        Assert.Equal(0, Assert.Single(app.Jobs.Store.Find(new StationKiosk.Records.RecordQuery { Collection = CallTable.Name }).Records).Body.Integer("open"));
        Assert.Contains("江城食品厂", await app.Staff.GetStringAsync($"/m/jobs/record/postings/{open}"), StringComparison.Ordinal);
    }

    private static Task<string> PutAsync(StationApp app, string title, string employer, params (string Field, string Value)[] more) => app.PutPostingAsync(title, employer: employer, change: body =>
    {
        body["employer-key"] = employer;
        foreach (var (field, value) in more)
        {
            body[field] = value;
        }
    });

    private static async Task<HttpClient> EnrolAsync(StationApp app, string employer)
    {
        using var made = await app.Staff.SendFormAsync("/m/jobs/links?handler=Issue", await app.Staff.GetStringAsync("/m/jobs/links"), ("kind", "employer"), ("record", employer));
        var address = System.Text.RegularExpressions.Regex.Match(await made.Content.ReadAsStringAsync(), "/l/[A-Za-z0-9_-]{43}", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(2)).Value;
        var phone = StationApp.Client(app.Get<Listeners>().AddressOf(Surface.Public));
        using var enrolled = await phone.SendFormAsync(address, await phone.GetStringAsync(address));
        Assert.Equal(Page, enrolled.Headers.Location?.OriginalString);
        return phone;
    }
}
