using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Import;

namespace Host.Tests.Import;

/// <summary>A definition as a module would declare it, small enough to read.</summary>
internal static class Samples
{
    public static ImportDefinition Postings { get; } = new()
    {
        Id = "postings",
        Collection = "postings",
        RowHandler = "judge",
        CloseHandler = "close",
        FlagsField = "flags",
        OnlyNew = ["state"],
        Identity = ["employer", "title", "place"],
        Fields =
        [
            new ImportField { Id = "url", Label = new LocalizedText("网址", "Web address"), Synonyms = ["链接", "职位链接"], Reader = "url" },
            new ImportField { Id = "title", Label = new LocalizedText("岗位名称", "Job title"), Synonyms = ["职位", "岗位", "招聘岗位", "工种"], Required = true, Pattern = "(员|师|工|司机|经理|保洁|保安|助理)$", MaxLength = 60 },
            new ImportField { Id = "employer", Label = new LocalizedText("单位名称", "Employer"), Synonyms = ["公司", "企业名称", "用人单位"], Required = true, Pattern = "(公司|厂|店|中心|集团)$" },
            new ImportField { Id = "benefits", Label = new LocalizedText("福利", "Benefits"), Synonyms = ["福利待遇"], Reader = "list" },
            new ImportField { Id = "pay", Label = new LocalizedText("薪资", "Pay"), Synonyms = ["工资", "薪酬待遇", "月薪"], Pattern = @"\d.*(元|千|万)" },
            new ImportField { Id = "place", Label = new LocalizedText("工作地点", "Place"), Synonyms = ["地点", "工作区域"], Pattern = "(-.{1,4}区|区)$" },
            new ImportField { Id = "posted", Label = new LocalizedText("发布日期", "Posted"), Synonyms = ["发布时间"], Reader = "date-past" },
            new ImportField { Id = "until", Label = new LocalizedText("截止日期", "Until"), Synonyms = ["截止时间", "有效期至"], Reader = "date-future" },
            new ImportField { Id = "headcount", Label = new LocalizedText("招聘人数", "Openings"), Synonyms = ["人数"], Reader = "integer" },
            new ImportField { Id = "phone", Label = new LocalizedText("联系电话", "Phone"), Synonyms = ["电话"], Reader = "phone" },
        ],
    };
}
