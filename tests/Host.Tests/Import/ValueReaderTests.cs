using StationKiosk.Host.Import.Readers;
using StationKiosk.Sdk.Import;

namespace Host.Tests.Import;

public sealed class ValueReaderTests
{
    [Theory]
    [InlineData("五险一金、包吃，包住;年终奖", "[\"五险一金\",\"包吃\",\"包住\",\"年终奖\"]")]
    [InlineData("包吃 包住/班车|双休", "[\"包吃\",\"包住\",\"班车\",\"双休\"]")]
    [InlineData("free meals, shuttle bus", "[\"free meals\",\"shuttle bus\"]")]
    [InlineData("['五险一金', '带薪年假']", "[\"五险一金\",\"带薪年假\"]")]
    [InlineData("包吃,包吃,", "[\"包吃\"]")]
    [InlineData("无", null)]
    public void List_takes_several_values_from_one_cell(string text, string? expected) => Assert.Equal(expected, Json("list", text));

    [Theory]
    [InlineData("１２", "12")]
    [InlineData("1,200人", "1200")]
    [InlineData("3名", "3")]
    [InlineData("若干", null)]
    [InlineData("1.2万", "12000")]
    [InlineData("二十", "20")]
    [InlineData("一百零五名", "105")]
    [InlineData("限20", "20")]
    [InlineData("￥80", "80")]
    [InlineData("80元/晚", "80")]
    [InlineData("免费", "0")]
    public void Integer_is_read_as_people_write_it(string text, string? expected) => Assert.Equal(expected, Json("integer", text));

    [Theory]
    [InlineData("integer", "2.5", "import.fault.number")]
    [InlineData("integer", "很多", "import.fault.number")]
    [InlineData("integer", "每月31日", "import.fault.number")]
    [InlineData("integer", "2026年12月前5人", "import.fault.number")]
    [InlineData("phone", "请来电", "import.fault.phone")]
    [InlineData("phone", "QQ 20000000", "import.fault.phone")]
    [InlineData("phone", "+852 2000 0000", "import.fault.phone")]
    [InlineData("phone", "13800000012 或 123", "import.fault.phone")]
    [InlineData("phone", "138000000123", "import.fault.phone")]
    [InlineData("url", "javascript:alert(1)", "import.fault.url")]
    [InlineData("url", "看附件", "import.fault.url")]
    [InlineData("date", "尽快", "import.fault.date")]
    public void Unreadable_cells_say_why(string reader, string text, string code)
    {
        var fault = Read(reader, text).Fault;

        Assert.Equal(code, fault?.Code);
    }

    [Fact]
    public void Range_of_people_is_flagged_not_refused()
    {
        var result = Read("integer", "3-5人");

        Assert.Equal("5", result.Fields!["x"]!.ToJsonString());
        Assert.Equal("import.flag.range", Assert.Single(result.Flags).Code);
    }

    [Theory]
    [InlineData("138 0013 8000", "\"13800138000\"")]
    [InlineData("+86-13800138000", "\"13800138000\"")]
    [InlineData("（021）５７４２１２３４转８０１", "\"021-57421234-801\"")]
    [InlineData("张经理 13800138000、021-57421234", "\"13800138000 / 021-57421234\"")]
    [InlineData("400-820-8820", "\"400-820-8820\"")]
    [InlineData("+86-605-5550001", "\"0605-5550001\"")]
    [InlineData("+86 605 555 0001", "\"0605-5550001\"")]
    [InlineData("总机5550001分机801", "\"5550001-801\"")]
    [InlineData("013800000012", "\"13800000012\"")]
    [InlineData("0086-13800000012", "\"13800000012\"")]
    [InlineData("８６１３８００００００１２", "\"13800000012\"")]
    [InlineData("1380 000 0012", "\"13800000012\"")]
    [InlineData("138-0000-0012/138-0000-0013", "\"13800000012 / 13800000013\"")]
    [InlineData("0605-5550001转801", "\"0605-5550001-801\"")]
    [InlineData("0605－5550001－801", "\"0605-5550001-801\"")]
    [InlineData("0605-\u202d5550001", "\"0605-5550001\"")]
    [InlineData("12333", "\"12333\"")]
    [InlineData("0000-5550100", "\"0000-5550100\"")]
    public void Phone_numbers_are_found(string text, string expected) => Assert.Equal(expected, Json("phone", text));

    [Theory]
    [InlineData("https://jobs.example/1", "\"https://jobs.example/1\"")]
    [InlineData("//jobs.example/1", "\"https://jobs.example/1\"")]
    [InlineData("www.jobs.example/1", "\"https://www.jobs.example/1\"")]
    public void Web_address_is_completed(string text, string expected) => Assert.Equal(expected, Json("url", text));

    [Theory]
    [InlineData("　叉车\u00A0 司机\u200B ", "叉车 司机")]
    [InlineData("８０００－１２０００元／月", "8000-12000元/月")]
    [InlineData("４～８千", "4-8千")]
    [InlineData("ＡＢＣ（甲），乙", "ABC（甲），乙")]
    [InlineData("1–2—3−4", "1-2-3-4")]
    [InlineData("包装工\u202e工木", "包装工工木")]
    [InlineData("保\u200b洁\ufeff员", "保洁员")]
    [InlineData("\u3164\u2800", "")]
    [InlineData("维修工👩🏽\u200d🔧", "维修工👩🏽\u200d🔧")]
    public void Cells_are_cleaned(string raw, string expected) => Assert.Equal(expected, CellText.Of(raw).Text);

    [Fact]
    public void Text_can_keep_its_lines() => Assert.Equal("一、装卸\n二、盘点 记录", CellNormaliser.Text(" 一、装卸 \r\n\r\n 二、盘点　记录\n"));

    private static string? Json(string reader, string text)
    {
        var result = Read(reader, text);
        Assert.Null(result.Fault);
        return result.Fields?["x"]?.ToJsonString(Relaxed);
    }

    private static readonly System.Text.Json.JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static ReadResult Read(string reader, string text) =>
        BuiltInReaders.All[reader](CellText.Of(text), new ReadContext { Today = new DateOnly(2024, 5, 10), Field = new ImportField { Id = "x", Reader = reader } });
}
