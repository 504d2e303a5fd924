using JobBoard.Out;
using JobBoard.Pay;
using JobBoard.Postings;
using JobBoard.Settings;

namespace JobBoard.Tests.Out;

public sealed class ChatTextTests
{
    private static readonly Posting[] Two =
    [
        new() { Title = "叉车司机", TitleEn = "Forklift driver", Employer = "云溪晨光电子有限公司", Place = "晨光工业园", Pay = PayReader.Read("5500-7500").Pay, Benefits = ["meals", "shuttle"], Phone = "06055550001" },
        new() { Title = "保洁员", TitleEn = "Cleaner", Employer = "安居物业", Place = "学府路", Pay = PayReader.Read("面议").Pay },
    ];

    [Fact]
    public void Postings_read_as_a_numbered_text_for_a_chat_group()
    {
        var text = new ChatText(Defaults.Settings, Site.Info, new PluginTexts("zh-CN")).Of(Two);

        Assert.Equal(
            """
            【春风就业驿站】最新岗位 2 个

            1. 叉车司机｜5,500–7,500 元/月
               云溪晨光电子有限公司 · 晨光工业园 · 包吃 · 班车

            2. 保洁员｜面议
               安居物业 · 学府路

            招聘不收任何费用
            咨询：春风就业驿站 0605-5550118
            地址：春风路 18 号
            """.ReplaceLineEndings("\n"),
            text);
    }

    [Theory]
    [Trait("row", "J9")]
    [InlineData(ContactPolicy.Employer, true, true)]
    [InlineData(ContactPolicy.Station, false, true)]
    [InlineData(ContactPolicy.Hidden, false, false)]
    public void Phones_follow_the_policy(ContactPolicy policy, bool employer, bool station)
    {
        var text = new ChatText(Defaults.Settings with { ContactPolicy = policy }, Site.Info, new PluginTexts("zh-CN")).Of(Two);

        Assert.Equal(employer, text.Contains("06055550001", StringComparison.Ordinal));
        Assert.Equal(station, text.Contains("0605-5550118", StringComparison.Ordinal));
    }

    [Fact]
    public void The_text_exists_in_English()
    {
        var text = new ChatText(Defaults.Settings, Site.Info, new PluginTexts("en")).Of(Two);

        Assert.Contains("1. Forklift driver | ¥5,500–7,500 a month", text, StringComparison.Ordinal);
        Assert.Contains("Meals · Shuttle bus", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Both_text_files_have_the_same_keys() =>
        Assert.Equal(new PluginTexts("zh-CN").Keys.Order(StringComparer.Ordinal), new PluginTexts("en").Keys.Order(StringComparer.Ordinal));
}
