using System.Text;
using StationKiosk.Host.Import;

namespace Host.Tests.Import;

public sealed class TableFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    static TableFileTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Xlsx_gives_text_numbers_days_and_formulas_as_saved()
    {
        var path = new XlsxFile().Row(" 保洁\u00A0员 ", 8000, new DateTime(2024, 4, 19), new XlsxFile.Formula("B1*2", 16000), 13800138000d).Save(_folder.At("a.xlsx"));

        var row = Assert.Single(TableFile.Open(path).Rows(1));

        Assert.Equal(["保洁 员", "8000", "2024-04-19", "16000", "13800138000"], row.Cells.Select(c => c.Text));
        Assert.Equal(new DateTime(2024, 4, 19), row.Cell(3).Moment);
        Assert.Null(row.Faults);
    }

    [Fact]
    public void Formula_without_a_stored_value_and_an_error_are_faults_of_their_cells()
    {
        var path = new XlsxFile().Sheet("空").Sheet("岗位").Row("a", "b").Row("x", new XlsxFile.Formula("A1"), new XlsxFile.Error("#N/A")).Save(_folder.At("a.xlsx"));

        var rows = TableFile.Open(path).Rows(2).ToList();

        Assert.Null(rows[0].Faults);
        Assert.Equal("import.fault.formula", rows[1].Faults![2].Code);
        Assert.Equal("import.fault.error", rows[1].Faults![3].Code);
        Assert.Equal(["#N/A"], rows[1].Faults![3].Args);
    }

    [Fact]
    public void Merged_cells_give_their_value_to_the_rows_of_their_range_and_to_the_first_column_alone()
    {
        var path = new XlsxFile().Row("2024年招聘", null, null).Row("公司", "岗位", "人数").Row("甲公司", "保洁", 2).Row(null, "保安", 3).Row("乙公司", "厨师", 1)
            .Merge("A1:C1").Merge("A3:A4").Save(_folder.At("a.xlsx"));

        var rows = TableFile.Open(path).Rows(1).ToList();

        Assert.Equal(["2024年招聘", "", ""], rows[0].Cells.Select(c => c.Text));
        Assert.Equal("甲公司", rows[3].Cell(1).Text);
        Assert.Equal("乙公司", rows[4].Cell(1).Text);
    }

    [Fact]
    public void Gaps_between_rows_keep_the_numbers_a_spreadsheet_shows()
    {
        var path = new XlsxFile().Row("a").Row().Row().Row("b").Save(_folder.At("a.xlsx"));

        var rows = TableFile.Open(path).Rows(1).Where(r => !r.IsEmpty).ToList();

        Assert.Equal([1, 4], rows.Select(r => r.Number));
    }

    [Fact]
    public void Old_xls_is_read()
    {
        var source = TableFile.Open(Fixture("postings.xls"));

        var rows = source.Rows(1).ToList();

        Assert.Single(source.Sheets);
        Assert.Equal(["岗位名称", "单位名称", "薪资", "工作地点", "截止日期"], rows[1].Cells.Select(c => c.Text));
        Assert.Equal("上海东海物流有限公司", rows[2].Cell(2).Text);
        Assert.Equal("2024-05-19", rows[2].Cell(5).Text);
    }

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("GB18030", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    public void Text_files_are_read_in_every_usual_encoding(string name, bool withMark)
    {
        var encoding = Encoding.GetEncoding(name);
        var bytes = encoding.GetBytes("岗位,公司\r\n叉车司机,上海某某物流有限公司\r\n育婴师,奉贤家政\r\n");
        var path = _folder.Write("a.csv", [.. withMark ? encoding.GetPreamble() : [], .. bytes]);

        var rows = TableFile.Open(path).Rows(1).ToList();

        Assert.Equal(3, rows.Count);
        Assert.Equal(["岗位", "公司"], rows[0].Cells.Select(c => c.Text));
        Assert.Equal(["叉车司机", "上海某某物流有限公司"], rows[1].Cells.Select(c => c.Text));
    }

    [Theory]
    [InlineData("岗位,公司,薪资\n保洁,甲,\"1,000元\"\n", ',')]
    [InlineData("岗位\t公司\t薪资\n保洁\t甲, 乙\t1,000元\n", '\t')]
    [InlineData("岗位;公司;薪资\n保洁;甲;1,5\n保安;乙;2,5\n", ';')]
    [InlineData("sep=|\n岗位|公司|薪资\n保洁|甲|1\n", '|')]
    public void Separator_is_found(string text, char separator)
    {
        var rows = TableFile.Open(_folder.Write("a.txt", text)).Rows(1).ToList();

        Assert.All(rows, r => Assert.Equal(3, r.Cells.Length));
        Assert.DoesNotContain(rows, r => r.Cells[0].Text.Contains(separator, StringComparison.Ordinal));
    }

    [Fact]
    public void Quoted_cells_keep_their_lines_and_protected_codes_lose_only_the_protection()
    {
        var path = _folder.Write("a.csv", "a,b,c\n\"第一行\n第二行, \"\"好\"\"\",=\"00123\",'=1+1\n\nx,5\"屏,z\n");

        var rows = TableFile.Open(path).Rows(1).ToList();

        Assert.Equal("第一行 第二行, \"好\"", rows[1].Cell(1).Text);
        Assert.Equal("第一行\n第二行, \"好\"", rows[1].Cell(1).Raw);
        Assert.Equal(["00123", "=1+1"], rows[1].Cells[1..].Select(c => c.Text));
        Assert.Equal("5\"屏", rows[3].Cell(2).Text);
        Assert.Equal(4, rows[3].Number);
    }

    [Fact]
    public void Content_decides_not_the_extension()
    {
        var path = new XlsxFile().Row("岗位").Save(_folder.At("a.xlsx"));
        File.Move(path, _folder.At("a.csv"));

        Assert.Equal("岗位", TableFile.Open(_folder.At("a.csv")).Rows(1).First().Cell(1).Text);
    }

    internal static string Fixture(string name) => Path.Combine(AppContext.BaseDirectory, "Import", "Fixtures", name);
}
