using JobBoard.Pay;
using JobBoard.Sanity;
using JobBoard.Settings;

namespace JobBoard.Tests.Sanity;

public sealed class LegalSanityTests
{
    private const string Hours = "，白班8小时";
    private static readonly LegalSanity Sanity = new(Defaults.Settings.Sanity, new MinimumWageSettings { Month = 2690, Hour = 24 });

    [Theory]
    [Trait("row", "J16")]
    [InlineData("限男性", "gender", "限男")]
    [InlineData("限 男 性", "gender", "限男")]
    [InlineData("仅限女", "gender", "限女")]
    [InlineData("只招女工", "gender", "只招女")]
    [InlineData("性别：男", "gender", "性别:男")]
    [InlineData("不限学历限男性", "gender", "限男")]
    [InlineData("不限学历 限男性", "gender", "限男")]
    [InlineData("不招女性", "gender", "不招女")]
    [InlineData("男士优先", "gender", "男士优先")]
    [InlineData("Male only", "gender", "maleonly")]
    [InlineData("女性优先", "gender-preference", "女性优先")]
    [InlineData("已婚已育优先", "family", "已婚已育优先")]
    [InlineData("入职三年内不得怀孕", "family", "不得怀孕")]
    [InlineData("需做孕检", "family", "孕检")]
    [InlineData("限本地户籍", "household", "限本地户")]
    [InlineData("外地人勿扰", "household", "外地人勿扰")]
    [InlineData("河南人勿扰", "region", "河南人勿扰")]
    [InlineData("不招东北人", "region", "不招东北")]
    [InlineData("须无乙肝", "health", "无乙肝")]
    [InlineData("入职体检含两对半", "health", "两对半")]
    [InlineData("限汉族", "ethnicity", "限汉族")]
    [InlineData("少数民族勿扰", "ethnicity", "少数民族勿扰")]
    [InlineData("要求无宗教信仰", "religion", "无宗教信仰")]
    [InlineData("入职收取押金200元", "fees", "押金")]
    [InlineData("服装费300元，离职退还", "fees", "服装费")]
    [InlineData("需交培训费", "fees", "培训费")]
    [InlineData("入职交服装费300元", "fees", "服装费")]
    [InlineData("求职者承担培训费", "fees", "培训费")]
    [InlineData("需投入保证金5000元", "fees", "保证金")]
    [InlineData("缴纳保证金后上岗", "fees", "保证金")]
    [InlineData("中介费一个月工资", "fees", "中介费")]
    [InlineData("收取押金、不收培训费", "fees", "押金")]
    [InlineData("需扣押身份证", "papers", "扣押身份证")]
    public void Blocks_words_that_exclude_people_or_cost_money(string text, string rule, string word)
    {
        var finding = Assert.Single(Sanity.Check(Of(text + Hours)));

        Assert.Equal((rule, true, word), (finding.Rule, finding.Blocks, Assert.Single(finding.Words)));
    }

    [Theory]
    [Trait("row", "J16")]
    [InlineData("每年投入大量的培训费用，帮助员工学习与进步")]
    [InlineData("公司承担培训费，不收押金")]
    [InlineData("负责核算培训费、押金等科目")]
    [InlineData("男女不限，年龄18-60岁均可")]
    [InlineData("不限男女")]
    [InlineData("男女不限")]
    [InlineData("性别不限")]
    [InlineData("性别：男女不限")]
    [InlineData("不要求男性")]
    [InlineData("学历不限女士亦可")]
    [InlineData("云溪有限男装公司")]
    [InlineData("年龄上限男60周岁")]
    [InlineData("职工子女优先入托")]
    [InlineData("婚育不限，享受产假和生育津贴")]
    [InlineData("不限本地户籍")]
    [InlineData("乙肝病毒携带者可应聘")]
    [InlineData("体检不含乙肝检测")]
    [InlineData("不限民族")]
    [InlineData("有无宗教信仰均可")]
    [InlineData("无需押金")]
    [InlineData("不收取任何费用")]
    [InlineData("不收取任何押金、服装费、培训费")]
    [InlineData("不收取押金和服装费")]
    [InlineData("免押金")]
    [InlineData("零押金入职")]
    [InlineData("免费培训")]
    [InlineData("服装费、培训费由公司承担")]
    [InlineData("培训费全免")]
    [InlineData("严禁用人单位以任何名义收取押金")]
    [InlineData("公司已缴农民工工资保证金")]
    [InlineData("前台：办理客人押金和入住")]
    [InlineData("请携带身份证原件面试")]
    [InlineData("须年满18周岁")]
    [InlineData("18-60周岁均可")]
    [InlineData("照看3-6岁儿童")]
    public void Harmless_words_stay_harmless(string text) => Assert.Empty(Sanity.Check(Of(text + Hours)));

    [Theory]
    [Trait("row", "J16")]
    [InlineData("35岁以下", "35岁以下")]
    [InlineData("年龄18-45周岁", "18-45周岁")]
    [InlineData("90后优先", "90后优先")]
    public void An_age_limit_is_flagged_and_does_not_block(string text, string word)
    {
        var finding = Assert.Single(Sanity.Check(Of(text + Hours)));

        Assert.Equal(("age-limit", false, word), (finding.Rule, finding.Blocks, Assert.Single(finding.Words)));
    }

    [Theory]
    [InlineData("女性优先", "mom")]
    [InlineData("50-65岁", "silver")]
    [InlineData("限本市户籍", "public-welfare")]
    public void A_kind_may_be_excepted_from_a_rule(string text, string kind)
    {
        Assert.Empty(Sanity.Check(Of(text + Hours) with { Kinds = [kind] }));
        Assert.NotEmpty(Sanity.Check(Of(text + Hours) with { Kinds = ["gig"] }));
    }

    [Fact]
    public void Every_broken_rule_is_named_with_all_its_words()
    {
        var findings = Sanity.Check(Of("限男性，不招女性，收取押金、服装费" + Hours));

        Assert.Equal("gender fees", string.Join(' ', findings.Select(f => f.Rule)));
        Assert.Equal(["限男", "不招女"], findings[0].Words);
        Assert.Equal(["押金", "服装费"], findings[1].Words);
        Assert.Contains("限男、不招女", findings[0].Sentence.In("zh-CN").Text, StringComparison.Ordinal);
        Assert.Contains("限男, 不招女", findings[0].Sentence.In("en").Text, StringComparison.Ordinal);
    }

    [Theory]
    [Trait("row", "J16")]
    [InlineData("2000元/月", "2000")]
    [InlineData("2000-3000元/月", "2000")]
    [InlineData("20元/小时", "20")]
    [InlineData("100元/天", "2175")]
    [InlineData("2.4万/年", "2000")]
    [InlineData("2000元以下", "2000")]
    public void Pay_below_the_minimum_wage_is_flagged(string pay, string offered)
    {
        var finding = Assert.Single(Sanity.Check(Of("普工" + Hours) with { Pay = PayReader.Read(pay).Pay }));

        Assert.Equal((LegalSanity.BelowMinimumWage, false, offered), (finding.Rule, finding.Blocks, finding.Words[0]));
    }

    [Theory]
    [InlineData("2690元/月")]
    [InlineData("24元/小时")]
    [InlineData("面议")]
    [InlineData("5千以上")]
    public void Pay_at_the_minimum_wage_is_fine(string pay) =>
        Assert.Empty(Sanity.Check(Of("普工" + Hours) with { Pay = PayReader.Read(pay).Pay }));

    [Fact]
    public void Without_a_minimum_wage_pay_is_not_checked()
    {
        var sanity = new LegalSanity(Defaults.Settings.Sanity, new MinimumWageSettings());

        Assert.Empty(sanity.Check(Of("普工" + Hours) with { Pay = PayReader.Read("500元/月").Pay }));
    }

    [Theory]
    [Trait("row", "J16")]
    [InlineData("包装工，包吃住", true)]
    [InlineData("包装工，两班倒", false)]
    [InlineData("8:00-17:00", false)]
    [InlineData("早8点到晚5点", false)]
    [InlineData("每天工作8小时", false)]
    public void Missing_hours_are_flagged(string text, bool flagged) =>
        Assert.Equal(flagged, Sanity.Check(Of(text)).Any(f => f.Rule == LegalSanity.MissingHours));

    [Fact]
    public void A_shift_says_when_people_work() => Assert.Empty(Sanity.Check(Of("包装工") with { HasHours = true }));

    [Fact]
    public void A_rule_that_is_off_finds_nothing()
    {
        var rules = new OrderedDictionary<string, WordRuleSettings>(StringComparer.Ordinal) { ["fees"] = Defaults.Settings.Sanity.Rules["fees"] with { Effect = WordRuleEffect.Off } };
        var sanity = new LegalSanity(Defaults.Settings.Sanity with { Rules = rules }, new MinimumWageSettings());

        Assert.Empty(sanity.Check(Of("收取押金")));
    }

    [Fact]
    public void A_long_text_made_to_confuse_is_checked_quickly()
    {
        var text = string.Concat(Enumerable.Repeat("不收取收取任何押金、", 2_000)) + "限男性" + Hours;

        var findings = Sanity.Check(Of(text));

        Assert.Equal("gender", Assert.Single(findings).Rule);
    }

    [Fact]
    public void Every_shipped_rule_speaks_both_languages() =>
        Assert.All(Defaults.Settings.Sanity.Rules.Values, rule => Assert.True(rule.Sentence.Has("zh-CN") && rule.Sentence.Has("en")));

    private static SanityInput Of(string text) => new() { Texts = [text] };
}
