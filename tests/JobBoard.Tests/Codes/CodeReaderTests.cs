using JobBoard.Codes;
using JobBoard.Settings;
using StationKiosk.Sdk.Fields;

namespace JobBoard.Tests.Codes;

public sealed class CodeReaderTests
{
    private static readonly CodeReader Benefits = new(Defaults.Settings.WordsOf("benefits"));
    private static readonly CodeReader Kinds = new(Defaults.Settings.WordsOf("kind"));
    private static readonly CodeReader Shifts = new(Defaults.Settings.WordsOf("shift"));

    [Theory]
    [Trait("row", "J5")]
    [InlineData("包吃住", "meals lodging")]
    [InlineData("包吃、班车", "meals shuttle")]
    [InlineData("五险一金", "social-insurance housing-fund")]
    [InlineData("周末双休，五险", "social-insurance two-days-off")]
    [InlineData("不包吃", "")]
    [InlineData("不提供住宿，有班车", "shuttle")]
    [InlineData("包住不包吃", "lodging")]
    [InlineData("Shuttle bus", "shuttle")]
    [InlineData("团建", "")]
    public void Benefits_are_found_in_free_text(string text, string codes) => Assert.Equal(codes, string.Join(' ', Benefits.FindIn(text)));

    [Theory]
    [Trait("row", "J6")]
    [InlineData("妈妈岗 收银员", "mom")]
    [InlineData("日结小时工", "gig")]
    [InlineData("公益性岗位：保洁", "public-welfare")]
    [InlineData("欢迎退休返聘", "silver")]
    [InlineData("非兼职", "")]
    [InlineData("全职", "")]
    public void Kinds_are_found_in_free_text(string text, string codes) => Assert.Equal(codes, string.Join(' ', Kinds.FindIn(text)));

    [Theory]
    [InlineData("夜班，两班倒", "night rotating")]
    [InlineData("长白班", "day")]
    [InlineData("无夜班", "")]
    public void Shifts_are_found_in_free_text(string text, string codes) => Assert.Equal(codes, string.Join(' ', Shifts.FindIn(text)));

    [Fact]
    public void A_cell_with_several_benefits_keeps_what_it_does_not_know()
    {
        var read = Benefits.Read("包吃住、五险一金；年度旅游\n团建 / 班车");

        Assert.Equal("meals lodging shuttle social-insurance housing-fund", string.Join(' ', read.Codes));
        Assert.Equal("年度旅游 团建", string.Join(' ', read.Others));
    }

    [Fact]
    [Trait("row", "J6")]
    public void A_new_kind_is_an_entry_of_the_settings()
    {
        var options = new OrderedDictionary<string, Choice>(StringComparer.Ordinal) { ["night-market"] = new() { Label = new("夜市岗", "Night market"), Words = ["夜市摊位"] } };
        var settings = new JobBoardSettings { Fields = new(StringComparer.Ordinal) { ["kind"] = new ChoicesField { Label = new("类型", "Kind"), Options = options } } };

        Assert.Equal("night-market", Assert.Single(new CodeReader(settings.WordsOf("kind")).FindIn("夜市摊位帮工")));
    }

    [Fact]
    public void A_list_without_entries_finds_nothing() => Assert.Empty(new CodeReader([]).FindIn("包吃住"));
}
