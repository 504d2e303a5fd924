using System.Text;
using Host.Tests.Import;

namespace Host.Tests.JobBoard;

/// <summary>Files such as clerks really have: title lines, merged cells, totals, odd pay, odd dates, old encodings, no header at all.</summary>
internal static class ClerkSheets
{
    /// <summary>A workbook of the town with a title over a merged range, a header in its own words, and a total at the end.</summary>
    public static string TownWorkbook(string folder) => new XlsxFile()
        .Sheet("说明").Row("请各村于每周五前报送")
        .Sheet("岗位汇总")
        .Row("2026年11月城东区用工需求汇总表").Merge("A1:H1")
        .Row("填报单位：城东街道")
        .Row("序号", "企业名称", "招聘岗位", "需求人数", "薪资待遇", "工作地点", "福利待遇", "招聘截止")
        .Row(1, "云溪晨光电子有限公司", "电子装配工", 30, "５０００－７０００元／月", "云溪-城东区", "包吃住、五险一金", "12月31日")
        .Row(2, "云溪晨光电子（有限公司）", "质检员（夜班）", "若干", "4-8千/月", "城东区晨光工业园", "夜班补贴，双休", new DateTime(2026, 12, 20))
        .Row(3, "湖畔小馆", "洗碗工", "2人", "100元/天", "春风路18号", "包午餐", "12-15")
        .Row(4, "顺安物流有限公司", "货车司机", 5, "1.2万·13薪", "云溪市城东区城东物流园", null, "2026/12/31")
        .Row(5, "顺安物流有限公司", "装卸工，限男性", 8, "面议", "城东物流园", "包住", null)
        .Row(6, "顺安物流有限公司", null, 8, "6000", "城东物流园", null, null)
        .Row(7, "湖畔小馆", "洗碗工", "2人", "100元/天", "春风路18号", "包午餐", "12-15")
        .Row("合计", null, null, 55)
        .Save(Path.Combine(folder, "用工需求.xlsx"));

    /// <summary>A list without a header as an old program writes it: GB18030, semicolons.</summary>
    public static string BareList(string folder)
    {
        const string Rows = """
            https://jobs.example/1;保洁员;安居物业服务有限公司;五险一金、包吃;4000元/月;云溪-湖滨区
            https://jobs.example/2;保安员;安居物业服务有限公司;;150元/天;云溪-湖滨区
            https://jobs.example/3;养老护理员;星河康养有限公司;包吃住，双休;5千以上;云溪-城东区
            https://jobs.example/4;钟点工;星河康养有限公司;;35元/小时;云溪-城东区
            """;
        return Write(folder, "岗位.csv", Encoding.GetEncoding("GB18030").GetBytes(Rows));
    }

    /// <summary>A header in the clerk's own words, tabs, a mark of UTF-8, fields over several lines.</summary>
    public static string TabbedText(string folder)
    {
        const string Rows = "职位\t公司\t月薪\t岗位要求\t发布时间\t有效期至\r\n"
            + "缝纫工\t锦绣制衣厂\t５千以上\t\"平车、拷边；\n白班8小时，不收取任何费用\"\t11月19日\t长期\r\n"
            + "裁剪工\t锦绣制衣厂\t2000元/月\t白班8小时\t2026.11.20\t12-31\r\n"
            + "整烫工\t锦绣制衣厂\t4500\t需交押金200元，白班\t昨天\t12-31\r\n"
            + "样衣工\t锦绣制衣厂\t看手艺\t白班8小时\t11-20\t开工前\r\n";
        return Write(folder, "表.txt", [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Rows)]);
    }

    private static string Write(string folder, string name, byte[] bytes)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
