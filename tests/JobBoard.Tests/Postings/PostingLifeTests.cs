using JobBoard.Postings;

namespace JobBoard.Tests.Postings;

public sealed class PostingLifeTests
{
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
    private static readonly DateOnly LastDay = new(2026, 11, 30);

    [Theory]
    [Trait("row", "J1")]
    [InlineData("2026-11-30T23:59:59.999+08:00", true)]
    [InlineData("2026-12-01T00:00:00.000+08:00", false)]
    [InlineData("2026-11-30T15:59:59.999Z", true)]
    [InlineData("2026-11-30T16:00:00.000Z", false)]
    public void The_last_day_counts_to_its_last_second_in_station_time(string now, bool listed) =>
        Assert.Equal(listed, PostingLife.IsListed(Open(), At(now), Shanghai));

    [Theory]
    [Trait("row", "J1")]
    [InlineData("2026-11-20T23:59:59.999+08:00", false)]
    [InlineData("2026-11-21T00:00:00.000+08:00", true)]
    public void A_posting_dated_ahead_waits_for_its_first_second(string now, bool listed) =>
        Assert.Equal(listed, PostingLife.IsListed(Open() with { Posted = new DateOnly(2026, 11, 21) }, At(now), Shanghai));

    [Fact]
    public void A_day_ends_when_the_clock_lands_where_midnight_is_skipped()
    {
        var beirut = TimeZoneInfo.FindSystemTimeZoneById("Asia/Beirut");

        // In Beirut clocks went from 24:00 on 30 March 2024 straight to 01:00.
        var over = PostingLife.OverAt(new DateOnly(2024, 3, 30), beirut);

        Assert.Equal(At("2024-03-31T01:00:00+03:00"), over);
    }

    [Theory]
    [Trait("row", "J1")]
    [InlineData("draft")]
    [InlineData("to-verify")]
    [InlineData("paused")]
    [InlineData("filled")]
    [InlineData("expired")]
    [InlineData("withdrawn")]
    public void Only_an_open_posting_is_listed(string state) =>
        Assert.False(PostingLife.IsListed(Open() with { State = state }, At("2026-11-25T12:00:00+08:00"), Shanghai));

    [Fact]
    [Trait("row", "J11")]
    public void A_blocked_posting_or_employer_is_never_listed()
    {
        var noon = At("2026-11-25T12:00:00+08:00");

        Assert.True(PostingLife.IsListed(Open(), noon, Shanghai));
        Assert.False(PostingLife.IsListed(Open() with { IsBlocked = true }, noon, Shanghai));
        Assert.False(PostingLife.IsListed(Open() with { IsEmployerBlocked = true }, noon, Shanghai));
    }

    [Theory]
    [Trait("row", "J1")]
    [InlineData("publish", "to-verify", true)]
    [InlineData("publish", "withdrawn", false)]
    [InlineData("resume", "paused", true)]
    [InlineData("resume", "filled", false)]
    [InlineData("fill", "paused", true)]
    [InlineData("expire", "open", true)]
    [InlineData("expire", "expired", false)]
    [InlineData("no-such-step", "open", false)]
    public void A_step_starts_only_from_its_own_states(string step, string state, bool allowed) =>
        Assert.Equal(allowed, PostingLife.Allows(step, state));

    [Fact]
    public void Nothing_leads_out_of_a_state_that_is_over() =>
        Assert.All(PostingLife.Steps.Values, step => Assert.DoesNotContain(step.From, PostingState.IsOver));

    [Theory]
    [Trait("row", "J2")]
    [InlineData("2026-11-14", "Fresh")]
    [InlineData("2026-11-15", "Due")]
    [InlineData("2026-11-20", "Due")]
    public void A_posting_is_to_be_confirmed_after_some_days(string today, string confirmation) =>
        Assert.Equal(confirmation, ConfirmationOn(Open() with { Confirmed = new DateOnly(2026, 11, 1) }, today));

    [Theory]
    [Trait("row", "J2")]
    [InlineData("2026-11-22", "Asked")]
    [InlineData("2026-11-23", "Unanswered")]
    public void An_open_question_waits_for_its_last_day(string today, string confirmation) =>
        Assert.Equal(confirmation, ConfirmationOn(Open() with { Asked = new DateOnly(2026, 11, 15) }, today));

    [Fact]
    public void Without_a_confirmation_the_day_of_posting_counts() =>
        Assert.Equal("Due", ConfirmationOn(Open() with { Posted = new DateOnly(2026, 11, 1) }, "2026-11-15"));

    [Fact]
    public void Confirmation_can_be_switched_off() =>
        Assert.Equal(Confirmation.Fresh, PostingLife.ConfirmationOf(Open() with { Confirmed = new DateOnly(2026, 1, 1) }, new DateOnly(2026, 11, 15), 0, 7));

    [Fact]
    public void A_closed_posting_is_not_asked_about() =>
        Assert.Equal("Fresh", ConfirmationOn(Open() with { State = PostingState.Paused, Confirmed = new DateOnly(2026, 1, 1) }, "2026-11-15"));

    private static string ConfirmationOn(Posting posting, string today) =>
        PostingLife.ConfirmationOf(posting, DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture), 14, 7).ToString();

    private static Posting Open() => new() { Title = "叉车司机", Employer = "云溪晨光电子有限公司", State = PostingState.Open, Until = LastDay };

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
