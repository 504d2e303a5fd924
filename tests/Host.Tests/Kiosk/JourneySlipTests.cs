namespace Host.Tests.Kiosk;

/// <summary>What a resident takes away, and whose number stands on it.</summary>
public sealed class JourneySlipTests
{
    [Fact]
    [Trait("row", "J9")]
    public async Task Several_picked_postings_stand_on_one_slip_and_the_pay_once_each()
    {
        await using var board = await JourneyBoard.StartAsync();
        foreach (var title in new[] { "叉车司机", "保洁员", "收银员" })
        {
            (await board.PickAsync(await board.AddAsync(title, ("pay", "4321元/月")))).Dispose();
        }

        var page = await board.ReadAsync("/m/jobs/slip/list");

        Assert.All(["叉车司机", "保洁员", "收银员"], title => Assert.Contains($"<b>{title}</b>", page, StringComparison.Ordinal));
        Assert.Equal(3, page.Split("4,321").Length - 1);
        Assert.Contains("春风就业驿站", page, StringComparison.Ordinal);
        (await board.SendAsync("/m/jobs/slip/list", "/m/jobs/slip/list?handler=clear")).Dispose();
        Assert.DoesNotContain("带走已选的", await board.ReadAsync("/m/jobs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slip_holds_eight_and_says_how_many_are_left_out()
    {
        await using var board = await JourneyBoard.StartAsync();
        for (var i = 1; i <= 10; i++)
        {
            (await board.PickAsync(await board.AddAsync($"岗位{i}"))).Dispose();
        }

        var page = await board.ReadAsync("/m/jobs/slip/list");

        Assert.Contains("最多 8 条，还有 2 条没有放进来", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>岗位9</b>", page, StringComparison.Ordinal);
    }

    [Theory]
    [Trait("row", "J9")]
    [InlineData("station", false, true)]
    [InlineData("employer", true, false)]
    [InlineData("hidden", false, false)]
    public async Task The_employers_number_is_given_as_the_module_says(string policy, bool employer, bool station)
    {
        await using var board = await JourneyBoard.StartAsync(config =>
        {
            var file = Path.Combine(config, "stations", "demo", "modules", "jobs.json");
            File.WriteAllText(file, File.ReadAllText(file).Replace("\"contactPolicy\": \"station\"", $"\"contactPolicy\": \"{policy}\"", StringComparison.Ordinal));
        });
        var id = await board.AddAsync("叉车司机", ("phone", "0605-5559999"));

        var item = Facts(await board.ReadAsync($"/m/jobs/item/list/{id}"), "<article", "</article>");
        var slip = Facts(await board.ReadAsync($"/m/jobs/slip/list/{id}"), "slip-items", "</ul>");

        Assert.All([item, slip], text => Assert.Equal(employer, text.Contains("0605-5559999", StringComparison.Ordinal)));
        Assert.All([item, slip], text => Assert.Equal(station, text.Contains("0000-5550118", StringComparison.Ordinal)));
    }

    [Fact]
    [Trait("row", "K18")]
    public async Task The_ticket_slip_holds_nothing_of_the_person()
    {
        await using var board = await JourneyBoard.StartAsync();
        var key = await board.FillAsync(await board.AddAsync("叉车司机"));
        (await board.SendAsync($"/m/jobs/check/{key}", $"/m/jobs/check/{key}")).Dispose();

        var page = await board.ReadAsync($"/m/jobs/done/{key}");

        Assert.DoesNotContain("王小明", page, StringComparison.Ordinal);
        Assert.DoesNotContain("13800001234", page, StringComparison.Ordinal);
        Assert.Contains("2027-01-20", page, StringComparison.Ordinal);
        Assert.Contains("0000-5550118", page, StringComparison.Ordinal);
    }

    private static string Facts(string page, string from, string to)
    {
        var at = page.IndexOf(from, StringComparison.Ordinal);
        return page[at..page.IndexOf(to, at, StringComparison.Ordinal)];
    }
}
