using StationKiosk.Host.Import.Files;

namespace Host.Tests.Import;

/// <summary>What a workbook shows of a number is what a clerk typed.</summary>
public sealed class NumberCellTests
{
    [Theory]
    [InlineData(8000, "General", "8000")]
    [InlineData(200, "0\"元/天\"", "200元/天")]
    [InlineData(0.5, "0.0\"万\"", "0.5万")]
    [InlineData(8, "General\"小时\"", "8小时")]
    [InlineData(5, "0人", "5人")]
    [InlineData(12, "000000", "000012")]
    [InlineData(0.35416666666666669, "h:mm", "08:30")]
    [InlineData(0.35416666666666669, "[h]:mm", "08:30")]
    [InlineData(0.35416666666666669, "上午/下午h\"时\"mm\"分\";@", "08:30")]
    [InlineData(46402, "yyyy\"年\"m\"月\"d\"日\";@", "2027-01-15")]
    [InlineData(46402, "m/d", "2027-01-15")]
    [InlineData(46401.9995, "yyyy/m/d", "2027-01-15")]
    [InlineData(46402.5, "yyyy/m/d h:mm", "2027-01-15 12:00")]
    [InlineData(46402, "[$-804]yyyy\\-mm\\-dd", "2027-01-15")]
    [InlineData(1234.5, "#,##0.00_);[Red]\\(#,##0.00\\)", "1234.5")]
    [InlineData(-5, "yyyy/m/d", "-5")]
    public void A_number_reads_as_the_sheet_shows_it(double number, string format, string text) =>
        Assert.Equal(text, NumberCell.Of(number, NumberFormat.Of(format), is1904: false).Text);

    [Theory]
    [InlineData(14, "2027-01-15")]
    [InlineData(57, "2027-01-15")]
    [InlineData(1, "46402")]
    public void Formats_that_every_workbook_has_are_known_by_number(int format, string text) =>
        Assert.Equal(text, NumberCell.Of(46402, NumberFormat.Of(NumberFormat.BuiltIn(format)), is1904: false).Text);
}
