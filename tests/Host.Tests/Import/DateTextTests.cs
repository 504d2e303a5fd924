using System.Globalization;
using StationKiosk.Host.Import.Readers;

namespace Host.Tests.Import;

public sealed class DateTextTests
{
    private static readonly DateOnly Today = new(2024, 5, 10);

    [Theory]
    [InlineData("2024/4/19", "2024-04-19")]
    [InlineData("2024-04-19", "2024-04-19")]
    [InlineData("2024.4.19", "2024-04-19")]
    [InlineData("20240419", "2024-04-19")]
    [InlineData("2024年4月19日", "2024-04-19")]
    [InlineData("2024 年 4 月 19 日", "2024-04-19")]
    [InlineData("2024-04-19 13:05:59", "2024-04-19")]
    [InlineData("2024-04-19T13:05:59.123Z", "2024-04-19")]
    [InlineData("2024-04-19（星期五）", "2024-04-19")]
    [InlineData("截至2024年4月19日", "2024-04-19")]
    [InlineData("2024年4月19日前", "2024-04-19")]
    [InlineData("19 Apr 2024", "2024-04-19")]
    [InlineData("April 19, 2024", "2024-04-19")]
    [InlineData("4/19/2024", "2024-04-19")]
    [InlineData("19/4/2024", "2024-04-19")]
    [InlineData("2024-04-19 17:00前", "2024-04-19")]
    [InlineData("2024年4月19日24时", "2024-04-19")]
    [InlineData("2024/4/19 上午 12:00:00", "2024-04-19")]
    [InlineData("4月19日17:00", "2024-04-19")]
    [InlineData("2024年4月19日-5月1日", null)]
    [InlineData("45401", "2024-04-19")]
    [InlineData("45401.75", "2024-04-19")]
    [InlineData("昨天", "2024-05-09")]
    [InlineData("3天前", "2024-05-07")]
    [InlineData("4/5/2024", null)]
    [InlineData("2024-02-30", null)]
    [InlineData("2023-02-29", null)]
    [InlineData("13月1日", null)]
    [InlineData("123456", null)]
    [InlineData("尽快", null)]
    public void Day_is_read(string written, string? expected) => Assert.Equal(expected, Say(DateText.Read(written, Today, DateLean.Nearest)));

    [Theory]
    [InlineData("04-19", "2024-04-19", "2024-04-19")]
    [InlineData("4月19日", "2024-04-19", "2024-04-19")]
    [InlineData("04-19发布", "2024-04-19", "2024-04-19")]
    [InlineData("4/19 09:30", "2024-04-19", "2024-04-19")]
    [InlineData("05-10", "2024-05-10", "2024-05-10")]
    [InlineData("05-11", "2023-05-11", "2024-05-11")]
    [InlineData("12-31", "2023-12-31", "2024-12-31")]
    [InlineData("01-15", "2024-01-15", "2025-01-15")]
    [InlineData("2月29日", "2024-02-29", "2024-02-29")]
    public void Without_a_year_posted_is_the_latest_not_after_today_and_end_the_earliest_not_long_before(string written, string posted, string until)
    {
        Assert.Equal(posted, Say(DateText.Read(written, Today, DateLean.Past)));
        Assert.Equal(until, Say(DateText.Read(written, Today, DateLean.Future)));
    }

    private static string? Say(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
