using JobBoard.Postings;

namespace JobBoard.Tests.Postings;

public sealed class PostingLifeTests
{
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
    [InlineData("publish", "to-verify", true)]
    [InlineData("publish", "withdrawn", false)]
    [InlineData("resume", "paused", true)]
    [InlineData("resume", "filled", false)]
    [InlineData("fill", "paused", true)]
    [InlineData("no-such-step", "open", false)]
    public void A_step_starts_only_from_its_own_states(string step, string state, bool allowed) =>
        Assert.Equal(allowed, PostingLife.Allows(step, state));

    [Fact]
    public void Nothing_leads_out_of_a_state_that_is_over() =>
        Assert.All(PostingLife.Steps.Values, step => Assert.DoesNotContain(step.From, PostingState.IsOver));

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
