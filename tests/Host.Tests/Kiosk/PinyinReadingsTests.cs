using StationKiosk.Host.Kiosk.Pinyin;

namespace Host.Tests.Kiosk;

public sealed class PinyinReadingsTests
{
    private static readonly ChineseReadings Readings = new(PinyinLexicon.Shared);

    [Theory]
    [InlineData("司机", "sj")]
    [InlineData("银行", "yh")]
    [InlineData("行政专员", "xzzy")]
    [InlineData("重庆", "cq")]
    [InlineData("重量", "zl")]
    [InlineData("会计", "kj")]
    [InlineData("店长", "dz")]
    [InlineData("长途司机", "ctsj")]
    [InlineData("女工", "ng")]
    [InlineData("叉车司机（夜班）", "ccsj yb")]
    [InlineData("CNC操作工 A3", "czg")]
    [InlineData("", "")]
    [InlineData("no Chinese", "")]
    public void Initials_follow_the_word_a_character_stands_in(string text, string initials) =>
        Assert.Equal(initials, Readings.Initials(text));

    [Fact]
    public void Long_text_is_one_run_however_it_is_cut()
    {
        var text = string.Concat(Enumerable.Repeat("叉车司机", 100));

        Assert.Equal(string.Concat(Enumerable.Repeat("ccsj", 100)), Readings.Initials(text));
    }

    [Theory]
    [InlineData("曾庆红", "ZQH")]
    [InlineData("单田芳", "STF")]
    [InlineData("欧阳修", "OYX")]
    [InlineData("王𬭎", "W")]
    [InlineData("Anna Maria Weber", "AMW")]
    [InlineData("阿卜杜热合曼·买买提", "ABDR")]
    public void A_family_name_is_read_as_the_keyboard_reads_it(string name, string expected) =>
        Assert.Equal(expected, StationKiosk.Host.Cases.Initials.Of(name, new ChineseReadings(PinyinLexicon.Shared)));
}
