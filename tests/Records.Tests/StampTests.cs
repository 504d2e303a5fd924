namespace Records.Tests;

/// <summary>Order and calendar in one number.</summary>
public sealed class StampTests
{
    [Fact]
    public async Task A_calendar_that_is_set_back_dates_right_again_and_the_order_goes_on_also_after_opening_anew()
    {
        await using var fixture = await StoreFixture.WithPostingsAsync();
        var right = fixture.Clock.GetUtcNow();
        var first = await fixture.AddAsync(StoreFixture.Posting("保安"));
        fixture.Clock.Move(TimeSpan.FromDays(730));
        var ahead = await fixture.AddAsync(StoreFixture.Posting("厨师"));
        fixture.Clock.Move(TimeSpan.FromDays(-730));
        var touched = await fixture.Store.WriteAsync(unit => unit.Now);
        await fixture.ReopenAsync();
        var later = await fixture.AddAsync(StoreFixture.Posting("保洁"));

        Assert.Equal(right.AddDays(730), ahead.Created.Time);
        Assert.Equal((right, right), (touched.Time, later.Created.Time));
        Assert.True(first.Created < ahead.Created && ahead.Created < touched && touched < later.Created);
        Assert.Equal(later.Created, fixture.Store.LastStamp);
        Assert.Equal(["保安", "厨师", "保洁"], fixture.Store.Changes(null).Changes.Select(c => fixture.Store.Get(c.Collection, c.Id)!.Body.Text("title")));
    }

    [Fact]
    public async Task A_clock_that_was_set_back_a_little_is_waited_for()
    {
        await using var fixture = await StoreFixture.WithPostingsAsync();
        var before = await fixture.AddAsync(StoreFixture.Posting("保安"));
        fixture.Clock.Move(TimeSpan.FromMinutes(-4));
        var after = await fixture.AddAsync(StoreFixture.Posting("厨师"));

        Assert.Equal(before.Created.Value + 1, after.Created.Value);
    }
}
