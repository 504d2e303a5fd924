using StationKiosk.Sdk.Import;

namespace StationKiosk.Bench.Import;

/// <summary>A definition of the size that a job board has, with readers built in.</summary>
internal static class BenchDefinition
{
    public static ImportDefinition Postings { get; } = new()
    {
        Id = "postings",
        Collection = "postings",
        Identity = ["employer", "title", "place"],
        Fields =
        [
            new ImportField { Id = "url", Reader = "url" },
            new ImportField { Id = "title", Required = true },
            new ImportField { Id = "employer", Required = true },
            new ImportField { Id = "benefits", Reader = "list" },
            new ImportField { Id = "pay" },
            new ImportField { Id = "place" },
            new ImportField { Id = "posted", Reader = "date-past" },
            new ImportField { Id = "headcount", Reader = "integer" },
            new ImportField { Id = "description", Reader = "lines" },
        ],
    };

    public static void WriteCsv(string path, int rows)
    {
        using var writer = new StreamWriter(path);
        writer.WriteLine("url,title,employer,benefits,pay,place,posted,headcount,description");
        for (var i = 0; i < rows; i++)
        {
            writer.WriteLine(string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"https://jobs.example/{i},叉车司机{i % 977},上海某某物流有限公司{i % 4001},五险一金、包吃、包住,{4 + (i % 9)}-{8 + (i % 9)}千/月,上海-奉贤区,04-{1 + (i % 28):00},{1 + (i % 5)},负责仓库货物的装卸、搬运与码放，持叉车证上岗，能适应两班倒，有经验者优先。工作地点交通便利，提供班车。"));
        }
    }
}
