using Host.Tests.Accounts;
using Microsoft.Extensions.Configuration;

namespace Host.Tests.Staff;

public sealed class HomePageTests
{
    [Fact]
    public async Task The_demo_has_an_ordinary_day_of_work_and_each_heap_leads_to_its_list()
    {
        await using var app = await StationApp.StartAsync(settings: configuration => configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { ["Demo:Load"] = "true" }));
        await app.SignInAsync();

        var home = await app.Staff.GetStringAsync("/");

        foreach (var place in new[] { "/calls", "/m/jobs/cases/interest", "/m/jobs/cases/complaint", "/m/jobs/tables/postings?view=work", "/m/jobs/tables/postings?view=ending", "/m/jobs/tables/employers?view=unverified" })
        {
            Assert.Contains($"class=\"card tile\" href=\"{place}\"", home, StringComparison.Ordinal);
            using var list = await app.Staff.GetAsync(place);
            Assert.Equal(System.Net.HttpStatusCode.OK, list.StatusCode);
        }

        Assert.Contains("自助机今日使用", home, StringComparison.Ordinal);
        Assert.Contains("演示数据（", home, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_visit_at_the_kiosk_is_counted_on_the_home_and_nothing_to_do_is_said_kindly()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        var before = await app.Staff.GetStringAsync("/");

        await app.Kiosk.GetStringAsync("/");
        await app.Kiosk.GetStringAsync("/m/jobs");
        var after = await app.Staff.GetStringAsync("/");

        Assert.Contains("今天要办的都办完了", before, StringComparison.Ordinal);
        Assert.Contains("还没有导入过", before, StringComparison.Ordinal);
        Assert.Contains("0 人次", before, StringComparison.Ordinal);
        Assert.Contains("1 人次", after, StringComparison.Ordinal);
    }
}
