using JobBoard.Postings;
using JobBoard.Tests.Board;

namespace JobBoard.Tests.Postings;

public sealed class ListingTests
{
    private static readonly DateOnly LastDay = new(2026, 11, 30);

    [Theory]
    [Trait("row", "J1")]
    [InlineData("2026-11-30T23:59:59.999+08:00", true)]
    [InlineData("2026-12-01T00:00:00.000+08:00", false)]
    [InlineData("2026-11-30T15:59:59.999Z", true)]
    [InlineData("2026-11-30T16:00:00.000Z", false)]
    public void The_last_day_counts_to_its_last_second_in_station_time(string now, bool listed) =>
        Assert.Equal(listed, Listing.IsListed(Open(), Site.Info.DayOf(At(now))));

    [Theory]
    [Trait("row", "J1")]
    [InlineData("2026-11-20T23:59:59.999+08:00", false)]
    [InlineData("2026-11-21T00:00:00.000+08:00", true)]
    public void A_posting_dated_ahead_waits_for_its_first_second(string now, bool listed) =>
        Assert.Equal(listed, Listing.IsListed(Open() with { Posted = new DateOnly(2026, 11, 21) }, Site.Info.DayOf(At(now))));

    [Theory]
    [Trait("row", "J1")]
    [Trait("row", "J11")]
    [InlineData("open", "ok", "clear", "first", true)]
    [InlineData("open", "ok", "allowed", "first", true)]
    [InlineData("draft", "ok", "clear", "first", false)]
    [InlineData("to-verify", "ok", "clear", "first", false)]
    [InlineData("paused", "ok", "clear", "first", false)]
    [InlineData("filled", "ok", "clear", "first", false)]
    [InlineData("expired", "ok", "clear", "first", false)]
    [InlineData("withdrawn", "ok", "clear", "first", false)]
    [InlineData("open", "unknown", "clear", "first", false)]
    [InlineData("open", "blocked", "clear", "first", false)]
    [InlineData("open", "ok", "blocked", "first", false)]
    [InlineData("open", "ok", "clear", "again", false)]
    public async Task The_store_and_the_rule_answer_alike_for_every_posting(string state, string trust, string words, string role, bool listed)
    {
        await using var board = await TestBoard.OpenAsync();
        board.SetDay("2026-11-25");
        var id = await board.TypeInAsync();
        await board.WorkAsync(work => work.Update("postings", work.Get("postings", id)!, new() { ["state"] = state, ["trust"] = trust, ["words"] = words, ["group-role"] = role, ["until"] = "2026-11-30", ["posted"] = "2026-11-20" }));

        var posting = await board.WorkAsync(work => PostingBody.Read(work.Get("postings", id)!));

        Assert.Equal(listed, Listing.IsListed(posting, board.Today));
        Assert.Equal(listed, board.Listed().Length == 1);
    }

    private static Posting Open() => new()
    {
        Title = "叉车司机",
        Employer = "云溪晨光电子有限公司",
        State = PostingState.Open,
        Trust = Trust.Ok,
        Words = Wording.Clear,
        GroupRole = GroupRole.First,
        Posted = new DateOnly(2026, 11, 1),
        Until = LastDay,
    };

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
