using System.Net;
using Host.Tests.Accounts;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Cases;
using StationKiosk.Host.Retention;

namespace Host.Tests.Cases;

/// <summary>What residents handed in outlives the service they handed it in to.</summary>
public sealed class LeftCasesTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("row", "C6")]
    public async Task A_case_is_found_read_and_dealt_with_after_its_module_or_plugin_is_gone(bool withoutPlugin)
    {
        var folder = StationApp.NewFolder();
        try
        {
            var (clock, receipt) = (new FakeClock(), (CaseReceipt?)null);
            await using (var first = await StationApp.StartAsync(folder, clock))
            {
                await first.SignInAsync();
                receipt = await Interests.SubmitAsync(first, "张伟", "13800138000", "key-1");
            }

            if (!withoutPlugin)
            {
                File.Delete(Path.Combine(folder, "data", "config", "stations", "demo", "modules", "jobs.json"));
            }

            await using var app = await StationApp.StartAsync(folder, clock, plugins: withoutPlugin ? Directory.CreateDirectory(Path.Combine(folder, "none")).FullName : null);
            await app.Staff.TryAsync("admin", SignIn.Password);
            var page = $"/cases/{receipt.CaseId}";

            var home = await app.Staff.GetStringAsync("/");
            var list = await app.Staff.GetStringAsync("/cases");
            using var byCode = await app.Staff.PostFormAsync("/cases", ("typed", receipt.Ticket));
            var hidden = await app.Staff.GetStringAsync(page);
            using var bare = await app.Staff.SendFormAsync(page + "?handler=Show", hidden);
            using var shown = await app.Staff.SendFormAsync(page + "?handler=Show", hidden, ("look", "contact"));
            using var moved = await app.Staff.SendFormAsync(page + "?handler=Move", hidden, ("version", "1"), ("way", "refuse"), ("reason", "distance"));
            var after = await app.Staff.GetStringAsync(page);

            Assert.Contains("停办服务留下的办件", home, StringComparison.Ordinal);
            Assert.Contains("叉车司机", list, StringComparison.Ordinal);
            Assert.Equal(page, byCode.Headers.Location?.ToString());
            Assert.Contains("现在没有提供这项服务", hidden, StringComparison.Ordinal);
            Assert.Contains("居民提交", hidden, StringComparison.Ordinal);
            Assert.DoesNotContain("张伟", hidden, StringComparison.Ordinal);
            Assert.DoesNotContain("张伟", await bare.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.Contains("13800138000", await shown.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.Equal("contact", app.Get<AuditLog>().Find(new AuditFilter { What = "person.seen" }).Rows.Single().Entry.Reason);
            Assert.Equal(HttpStatusCode.Redirect, moved.StatusCode);
            Assert.Contains("路太远", after, StringComparison.Ordinal);
            Assert.Contains("这件事已经办结", after, StringComparison.Ordinal);

            clock.Advance(TimeSpan.FromDays(400));
            Assert.Equal(1, await app.Get<CaseRetention>().RunAsync());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_case_of_a_module_that_is_served_is_led_to_its_own_page()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        var receipt = await Interests.SubmitAsync(app, "张伟", "13800138000", "key-1");

        using var answer = await app.Staff.GetAsync($"/cases/{receipt.CaseId}");
        var list = await app.Staff.GetStringAsync("/cases");

        Assert.Equal($"/m/jobs/case/{receipt.CaseId}", answer.Headers.Location?.ToString());
        Assert.Contains("没有停办服务留下的办件", list, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Staff.GetAsync("/cases/made-up")).StatusCode);
    }

    [Fact]
    public async Task Left_cases_are_closed_to_those_who_may_not_see_the_services_cases()
    {
        var folder = StationApp.NewFolder();
        try
        {
            CaseReceipt receipt;
            await using (var first = await StationApp.StartAsync(folder))
            {
                await first.SignInAsync();
                receipt = await Interests.SubmitAsync(first, "张伟", "13800138000", "key-1");
            }

            File.Delete(Path.Combine(folder, "data", "config", "stations", "demo", "modules", "jobs.json"));
            await using var app = await StationApp.StartAsync(folder);
            using var nobody = await app.SignInAsAsync("guest", "nothing");

            Assert.Equal(HttpStatusCode.Forbidden, (await nobody.GetAsync($"/cases/{receipt.CaseId}")).StatusCode);
            Assert.DoesNotContain("叉车司机", await nobody.GetStringAsync("/cases"), StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
