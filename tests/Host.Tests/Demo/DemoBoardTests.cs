using System.Text.Json;
using StationKiosk.Host.Demo;

namespace Host.Tests.Demo;

public sealed class DemoBoardTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Fact]
    public void The_demo_has_129_employers_720_postings_and_43000_openings()
    {
        var postings = DemoBoard.Postings(Today);

        Assert.Equal(129, postings.Select(posting => posting.Employer.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(720, postings.Count);
        Assert.Equal(43_000, postings.Sum(posting => posting.Headcount));
        Assert.All(postings, posting => Assert.InRange(posting.Headcount, 1, 2_000));
    }

    [Fact]
    public void The_demo_is_the_same_each_time_and_its_dates_move_with_today()
    {
        var first = DemoBoard.Postings(Today);
        var later = DemoBoard.Postings(Today.AddDays(40));

        Assert.Equal(Written(first), Written(DemoBoard.Postings(Today)));
        Assert.Equal(first.Select(posting => posting.Posted.AddDays(40)), later.Select(posting => posting.Posted));
        Assert.Equal(first.Select(posting => posting.Until.AddDays(40)), later.Select(posting => posting.Until));
        Assert.Equal(first.Select(posting => posting.Pay), later.Select(posting => posting.Pay));
    }

    [Fact]
    public void Every_demo_posting_stands_today_and_some_are_new()
    {
        var postings = DemoBoard.Postings(Today);

        Assert.All(postings, posting => Assert.True(posting.Posted <= Today && posting.Until > Today));
        Assert.InRange(postings.Count(posting => posting.Posted == Today), 10, 200);
    }

    [Fact]
    public void No_two_demo_postings_are_the_same()
    {
        var postings = DemoBoard.Postings(Today);

        Assert.Equal(720, postings.Select(posting => (posting.Employer.Name, posting.Title.Zh)).Distinct().Count());
    }

    [Fact]
    public void Every_demo_posting_speaks_both_languages()
    {
        var postings = DemoBoard.Postings(Today);

        Assert.All(postings, posting => Assert.All(
            (string[])[posting.Title.Zh, posting.Title.En, posting.Description.Zh, posting.Description.En],
            text => Assert.NotEqual("", text.Trim())));
        Assert.All(postings, posting => Assert.DoesNotContain(posting.Title.En + posting.Description.En, letter => letter is >= '\u4E00' and <= '\u9FFF'));
    }

    [Fact]
    public void Demo_phones_belong_to_nobody() =>
        Assert.All(DemoBoard.Postings(Today), posting => Assert.Matches("^0605-555[0-9]{4}$", posting.Employer.Phone));

    [Fact]
    public void All_ways_of_paying_and_all_kinds_occur()
    {
        var postings = DemoBoard.Postings(Today);

        Assert.All((string[])["千/月", "元/月", "元/天", "元/小时", "万/年", "·13薪", "千以上", "面议", "日薪", "时薪", "k-"], form =>
            Assert.Contains(postings, posting => posting.Pay.Contains(form, StringComparison.Ordinal)));
        Assert.All((string[])["妈妈岗", "银龄岗", "助残岗", "公益性岗位", "零工", "短时岗", "弹性岗", "临时岗"], kind =>
            Assert.Contains(postings, posting => posting.Kinds.Contains(kind, StringComparer.Ordinal)));
    }

    [Fact]
    public void Every_place_of_the_demo_is_in_the_stations_places()
    {
        var root = Directory.GetParent(AppContext.BaseDirectory)!;
        while (!File.Exists(Path.Combine(root.FullName, "StationKiosk.sln")))
        {
            root = root.Parent!;
        }

        var known = File.ReadLines(Path.Combine(root.FullName, "config", "stations", "demo", "places.csv")).Skip(1).Select(line => line.Split(',')[0]).ToHashSet(StringComparer.Ordinal);

        Assert.Superset(DemoWords.Read().Places.Keys.ToHashSet(StringComparer.Ordinal), known);
    }

    private static string Written(IReadOnlyList<DemoPosting> postings) => JsonSerializer.Serialize(postings);
}
