using StationKiosk.Host.Import;

namespace Host.Tests.Import;

public sealed class TableLayoutTests : IDisposable
{
    private static readonly DateOnly Today = new(2024, 5, 10);
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Header_below_merged_title_lines_is_found()
    {
        var guess = Guess(new XlsxFile()
            .Row("2024年5月招聘岗位汇总表").Row("填报单位：某某街道", null, null, "日期：2024-05-01").Row()
            .Row("序号", "单位名称", "招聘岗位", "人数", "薪资（元/月）", "备注")
            .Row(1, "上海甲公司", "保洁员", 2, "4000元/月", null)
            .Merge("A1:F1"));

        Assert.Equal(4, guess.Header);
        Assert.Equal([null, "employer", "title", "headcount", "pay", null], guess.Columns.Select(c => c.Field));
        Assert.All(guess.Columns.Where(c => c.Field is not null), c => Assert.True(c.Confidence >= 0.6));
        Assert.Equal(["上海甲公司"], guess.Columns[1].Samples);
    }

    [Theory]
    [InlineData("Job title,Employer,Pay,Place", "title,employer,pay,place")]
    [InlineData("*岗位名称,企业名称：,月薪,工作区域", "title,employer,pay,place")]
    [InlineData("TITLE,EMPLOYER,PAY,PLACE", "title,employer,pay,place")]
    public void Header_words_are_known_in_both_languages_and_by_id(string header, string fields)
    {
        var guess = Guess(header + "\n保洁,甲公司,4000元,奉贤区\n");

        Assert.Equal(1, guess.Header);
        Assert.Equal(fields, string.Join(',', guess.Columns.Select(c => c.Field)));
    }

    [Fact]
    public void Without_a_header_contents_name_the_columns()
    {
        var guess = Guess(
            "https://jobs.example/1,叉车司机,上海东海物流有限公司,8000-12000元/月,上海-奉贤区,04-19,2024/6/1\n"
            + "https://jobs.example/2,保洁员,奉贤家政服务中心,25元/小时,上海-浦东新区,05-02,2024/6/5\n"
            + "https://jobs.example/3,育婴师,某某母婴护理有限公司,1-1.5万/月,上海-奉贤区,05-09,2024/6/9\n");

        Assert.Equal(0, guess.Header);
        Assert.Equal("url,title,employer,pay,place,posted,until", string.Join(',', guess.Columns.Select(c => c.Field)));
        Assert.Equal(3, guess.Rows.Count);
    }

    [Fact]
    public void Header_in_unknown_words_is_still_no_data()
    {
        var guess = Guess("A,B,C\n叉车司机,上海东海物流有限公司,8000元/月\n保洁员,奉贤服务中心,25元/小时\n");

        Assert.Equal(1, guess.Header);
        Assert.Equal("title,employer,pay", string.Join(',', guess.Columns.Select(c => c.Field)));
        Assert.Equal(2, guess.Rows.Count);
    }

    [Fact]
    public void Sheet_that_fits_best_comes_first_and_the_others_can_be_chosen()
    {
        var file = new XlsxFile().Sheet("说明").Row("填表说明").Row("请如实填写").Sheet("空").Sheet("岗位").Row("岗位名称", "单位名称", "薪资").Row("保洁员", "甲公司", "4000元");

        var guesses = new TableLayout(Samples.Postings, Today).Guess(TableFile.Open(file.Save(_folder.At("a.xlsx"))));

        Assert.Equal([3, 1], guesses.Select(g => g.Sheet));
        Assert.Equal("岗位", guesses[0].Name);
    }

    [Fact]
    public void Totals_notes_empty_rows_and_repeated_headers_are_no_data()
    {
        var guess = Guess("岗位名称,单位名称,招聘人数\n保洁员,甲公司,2\n小计,,2\n\n岗位名称,单位名称,招聘人数\n保安,乙公司,3\n总计：5人,,5\n备注：长期有效,,\nTotal,,5\n");

        Assert.Equal(["保洁员", "保安"], guess.Rows.Select(r => r.Cell(1).Text));
    }

    [Fact]
    public void Title_line_without_any_header_is_no_data()
    {
        var guess = Guess("本周岗位,,\n保洁员,甲公司,4000元\n保安员,乙公司,5000元\n");

        Assert.Equal(0, guess.Header);
        Assert.Equal(["保洁员", "保安员"], guess.Rows.Select(r => r.Cell(1).Text));
    }

    [Fact]
    public void Same_header_has_the_same_fingerprint_whatever_its_rows()
    {
        var first = Guess("岗位名称,单位名称,薪资\n保洁员,甲公司,1元\n");
        var second = Guess("岗位 名称,单位名称：,薪资\n厨师,丙公司,面议\n保安,丙公司,面议\n");
        var other = Guess("岗位名称,单位名称,工作地点\n厨师,丙公司,奉贤区\n");

        Assert.Equal(first.Fingerprint, second.Fingerprint);
        Assert.NotEqual(first.Fingerprint, other.Fingerprint);
    }

    private SheetGuess Guess(XlsxFile file) => new TableLayout(Samples.Postings, Today).Guess(TableFile.Open(file.Save(_folder.At("a.xlsx"))))[0];

    private SheetGuess Guess(string csv) => new TableLayout(Samples.Postings, Today).Guess(TableFile.Open(_folder.Write("a.csv", csv)))[0];
}
