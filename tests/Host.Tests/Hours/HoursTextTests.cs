using StationKiosk.Sdk.Hours;

namespace Host.Tests.Hours;

public sealed class HoursTextTests
{
    [Theory]
    [Trait("row", "D6")]
    [InlineData("周一至周五 8:30–17:00", "周一至周五 8:30–17:00", "Mon–Fri 8:30–17:00")]
    [InlineData("每天 5:30–18:00", "每天 5:30–18:00", "Every day 5:30–18:00")]
    [InlineData("周一至周日 9:00–20:30", "每天 9:00–20:30", "Every day 9:00–20:30")]
    [InlineData("周一至周五 8:00–18:00，周六 9:00–12:00", "周一至周五 8:00–18:00，周六 9:00–12:00", "Mon–Fri 8:00–18:00; Sat 9:00–12:00")]
    [InlineData("星期一到星期五：上午8点半-12点，下午2点-5点半", "周一至周五 8:30–12:00、14:00–17:30", "Mon–Fri 8:30–12:00, 14:00–17:30")]
    [InlineData("工作日 ９：００～１７：００（法定节假日除外）", "周一至周五 9:00–17:00，节假日休息", "Mon–Fri 9:00–17:00; closed on public holidays")]
    [InlineData("周一、周三、周五 9:00-11:30", "周一、周三、周五 9:00–11:30", "Mon, Wed, Fri 9:00–11:30")]
    [InlineData("每天24小时，全年无休", "每天 0:00–24:00，节假日不休", "Every day 0:00–24:00; open on public holidays")]
    [InlineData("周一至周六 8:30-17:30，周日休息", "周一至周六 8:30–17:30", "Mon–Sat 8:30–17:30")]
    [InlineData("Mon-Fri 9:00-17:00; Sat 9:00-12:00", "周一至周五 9:00–17:00，周六 9:00–12:00", "Mon–Fri 9:00–17:00; Sat 9:00–12:00")]
    [InlineData("weekends 10:00 to 16:00", "周六、周日 10:00–16:00", "Sat, Sun 10:00–16:00")]
    public void Hours_as_they_stand_on_doors_are_read_and_said_in_both_languages(string written, string chinese, string english)
    {
        var read = HoursText.Read(written);

        Assert.NotNull(read);
        Assert.Equal((chinese, english), (read.Show("zh-CN"), read.Show("en")));
        Assert.Equal(chinese, HoursText.Read(read.Show("zh-CN"))?.Show("zh-CN"));
        Assert.Equal(english, HoursText.Read(read.Show("en"))?.Show("en"));
    }

    [Theory]
    [Trait("row", "D6")]
    [InlineData("8:30-17:00")]
    [InlineData("周一至周五")]
    [InlineData("周一至周五 8:30-17:00 左右")]
    [InlineData("周一至周五 17:00-8:30")]
    [InlineData("周一至周五 8:30-25:00")]
    [InlineData("周一至周五 8:75-17:00")]
    [InlineData("周一至周五 8:30-12:00、11:00-17:00")]
    [InlineData("逢集开门")]
    [InlineData("")]
    public void What_is_not_wholly_understood_is_not_guessed(string written) => Assert.Null(HoursText.Read(written));

    [Fact]
    public void A_promise_lasts_as_long_as_somebody_is_there()
    {
        var hours = HoursText.Read("周一至周五 8:30–12:00、13:30–17:30，周六 9:00–12:00")!.Hours;

        Assert.Equal(At(21, 11, 30), hours.AfterOpen(At(21, 10, 0), TimeSpan.FromMinutes(90)));
        Assert.Equal(At(23, 9, 30), hours.AfterOpen(At(21, 11, 30), TimeSpan.FromMinutes(90)));
        Assert.Equal(At(23, 14, 30), hours.AfterOpen(At(23, 11, 30), TimeSpan.FromMinutes(90)));
        Assert.Equal(At(23, 10, 0), hours.AfterOpen(At(21, 23, 30), TimeSpan.FromMinutes(90)));
    }

    private static DateTime At(int day, int hour, int minute) => new(2026, 11, day, hour, minute, 0);
}
