using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Sites;
using StationKiosk.Records;

namespace Host.Tests.Accounts;

public sealed class AuditTests
{
    [Fact]
    public async Task Writes_down_who_came_who_failed_and_what_was_changed()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        using var stranger = StationApp.Client(app.StaffUrl);
        await stranger.TryAsync("admin", "wrong");
        await app.Staff.PostFormAsync("/accounts/new", ("name", "周敏"), ("login", "zhoumin"), ("role.demo", "clerk"));
        await app.Staff.PostFormAsync("/plugins", ("x", "y"));

        var (rows, _) = app.Get<AuditLog>().Find(new AuditFilter());

        Assert.Equal(["account.made", "sign-in.failed", "sign-in", "account.made"], rows.Select(r => r.Entry.What));
        Assert.Equal(["林静", "林静", "林静", "林静"], rows.Select(r => r.Entry.Who));
        Assert.Equal([4L, 3, 2, 1], rows.Select(r => r.Number));
        Assert.Null(app.Get<AuditLog>().Verify().BrokenAt);
        var page = await app.Staff.GetStringAsync("/audit?what=sign-in.failed");
        Assert.Contains("登录失败", page, StringComparison.Ordinal);
        Assert.Equal(2, page.Split("<tr>").Length - 1);
    }

    [Fact]
    public async Task A_row_that_is_changed_removed_or_moved_is_found()
    {
        await using var app = await StationApp.StartAsync();
        var log = app.Get<AuditLog>();
        for (var i = 0; i < 30; i++)
        {
            await log.WriteAsync(new AuditEntry { What = "sign-in", Who = "周敏", About = $"row {i}" });
        }

        Assert.Equal(30, log.Verify().Rows);
        var store = app.Get<Stores>().System;

        await Breaks(10, unit => Change(unit, 10, new JsonObject { ["who"] = "别人" }));
        await Breaks(10, unit => Change(unit, 10, new JsonObject { ["hash"] = new string('a', 64) }));
        await Breaks(10, unit => unit.Delete(AuditLog.Name, Row(unit, 10).Id));
        await Breaks(1, unit => unit.Delete(AuditLog.Name, Row(unit, 1).Id));
        await Breaks(30, unit => unit.Delete(AuditLog.Name, Row(unit, 30).Id));
        await Breaks(12, unit =>
        {
            Change(unit, 12, new JsonObject { ["n"] = 1000 });
            Change(unit, 20, new JsonObject { ["n"] = 12 });
            Change(unit, 1000, new JsonObject { ["n"] = 20 });
        });
        await Breaks(30, unit =>
        {
            // Somebody who knows the code adds a row with a good hash of its own content but without its predecessor's.
            var row = Row(unit, 30);
            Change(unit, 30, new JsonObject { ["about"] = "nothing" });
            unit.Update(AuditLog.Name, row.Id, row.Version + 1, new JsonObject { ["hash"] = Row(unit, 29).Body.Text("hash") });
        });
        Assert.Null(log.Verify().BrokenAt);

        async Task Breaks(long at, Action<IUnitOfWork> tamper)
        {
            var before = await CopyAsync();
            await store.WriteAsync(tamper);
            Assert.Equal(at, log.Verify().BrokenAt);
            await store.WriteAsync(unit =>
            {
                foreach (var record in unit.Find(new RecordQuery { Collection = AuditLog.Name, Take = 1000 }).Records)
                {
                    unit.Erase(AuditLog.Name, record.Id);
                }

                foreach (var (id, body) in before)
                {
                    unit.Insert(AuditLog.Name, (JsonObject)body.DeepClone(), id);
                }
            });
        }

        Task<List<(string Id, JsonObject Body)>> CopyAsync() => Task.FromResult(
            store.Find(new RecordQuery { Collection = AuditLog.Name, Sort = new RecordSort("n"), Take = 1000 }).Records.Select(r => (r.Id, r.Body.ToJson())).ToList());
    }

    [Fact]
    public async Task A_flipped_byte_in_the_file_is_found()
    {
        await using var app = await StationApp.StartAsync();
        var log = app.Get<AuditLog>();
        for (var i = 0; i < 5; i++)
        {
            await log.WriteAsync(new AuditEntry { What = "sign-in", Who = "周敏" });
        }

        await using (var file = new SqliteConnection($"Data Source={Path.Combine(app.Folder, "data", "system.db")};Pooling=False"))
        {
            await file.OpenAsync(TestContext.Current.CancellationToken);
            await using var find = file.CreateCommand();
            find.CommandText = "select no from coll where name = 'audit'";
            var table = await find.ExecuteScalarAsync(TestContext.Current.CancellationToken);
            await using var change = file.CreateCommand();
            change.CommandText = $"update b{table} set body = replace(body, '周敏', '赵敏')";
            Assert.True(await change.ExecuteNonQueryAsync(TestContext.Current.CancellationToken) > 0);
        }

        Assert.Equal(1, log.Verify().BrokenAt);
    }

    [Fact]
    public async Task Only_those_who_may_see_the_trail()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        using var clerk = await app.SignInAsAsync("clerk", "clerk");

        foreach (var path in new[] { "/audit", "/accounts", "/accounts/new", "/plugins" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await clerk.GetAsync(path)).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await app.Staff.GetAsync(path)).StatusCode);
            Assert.DoesNotContain($"href=\"{path}\"", await clerk.GetStringAsync("/"), StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.OK, (await clerk.GetAsync("/calls")).StatusCode);
    }

    private static StationKiosk.Records.Record Row(IUnitOfWork unit, long number) =>
        unit.Find(new RecordQuery { Collection = AuditLog.Name, Filters = [RecordFilter.Equal("n", number)], Take = 1 }).Records[0];

    private static void Change(IUnitOfWork unit, long number, JsonObject patch)
    {
        var row = Row(unit, number);
        unit.Update(AuditLog.Name, row.Id, row.Version, patch);
    }
}
