using System.Globalization;
using System.Text.Json;
using StationKiosk.Host.Import;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Texts;

namespace Host.Tests.Import;

public sealed class ImportCommandTests
{
    private const string Rows = "https://jobs.example/1,保洁员,甲公司,五险一金、包吃,4000元\nhttps://jobs.example/2,保安员,乙公司,,5000元\nhttps://jobs.example/3,,丙公司,,面议\n";
    private const string Mapping = """{"sheet":1,"header":0,"key":["url"],"columns":[{"from":2,"to":"title"},{"from":3,"to":"employer"},{"from":1,"to":"url"},{"from":4,"to":"benefits"},{"from":5,"to":"pay"}]}""";

    [Fact]
    public async Task Json_is_exactly_one_object_with_the_figures()
    {
        await using var desk = await ImportDesk.OpenAsync();
        var options = new ImportCommandOptions { File = desk.Csv(Rows), Mapping = Save(desk, Mapping), IsJson = true };

        var dry = await Run(desk, options with { IsDryRun = true });
        var stored = desk.All().Count;
        var real = await Run(desk, options);
        var again = await Run(desk, options);

        Assert.Equal("""{"new":2,"changed":0,"unchanged":0,"duplicate":0,"invalid":1,"leftOut":0,"closed":0,"flagged":0}""", dry.Output.Trim());
        Assert.Equal(0, stored);
        Assert.Equal(dry.Output, real.Output);
        Assert.Equal("""{"new":0,"changed":0,"unchanged":2,"duplicate":0,"invalid":1,"leftOut":0,"closed":0,"flagged":0}""", again.Output.Trim());
        Assert.Equal(0, real.Code);
        Assert.Contains("第 3 行第 2 列: 岗位名称没有填写", real.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refusal_is_one_sentence_and_still_one_object()
    {
        await using var desk = await ImportDesk.OpenAsync();
        var pdf = desk.Csv("%PDF-1.7");

        var run = await Run(desk, new ImportCommandOptions { File = pdf, IsJson = true });

        Assert.Equal(1, run.Code);
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal("这是 PDF 文件，读不出表格；请向对方要 Excel 表格原件。", json.RootElement.GetProperty("fault").GetString());
        Assert.Equal("这是 PDF 文件，读不出表格；请向对方要 Excel 表格原件。", run.Error.Trim());
    }

    [Fact]
    public async Task Every_fault_of_a_mapping_is_printed()
    {
        await using var desk = await ImportDesk.OpenAsync();

        var run = await Run(desk, new ImportCommandOptions { File = desk.Csv(Rows), Mapping = Save(desk, """{"sheets":1,"columns":[{"from":1,"to":"title"},{"from":"x"}]}""") });

        Assert.Equal(1, run.Code);
        Assert.Equal(2, run.Error.Trim().Split('\n').Length);
    }

    [Fact]
    public async Task Without_a_mapping_only_a_sure_guess_is_used()
    {
        await using var desk = await ImportDesk.OpenAsync();

        var sure = await Run(desk, new ImportCommandOptions { File = desk.Csv("岗位名称,单位名称\n保洁员,甲公司\n") });
        var unsure = await Run(desk, new ImportCommandOptions { File = desk.Csv("张三,李四\n王五,赵六\n") });

        Assert.Equal((0, 1), (sure.Code, unsure.Code));
        Assert.StartsWith("新增: 1", sure.Output, StringComparison.Ordinal);
        Assert.Contains("--mapping", unsure.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_file_is_named()
    {
        await using var desk = await ImportDesk.OpenAsync();

        var run = await Run(desk, new ImportCommandOptions { File = desk.At("nowhere.xlsx") });

        Assert.Contains("nowhere.xlsx", run.Error, StringComparison.Ordinal);
        Assert.Equal(1, run.Code);
    }

    private static string Save(ImportDesk desk, string mapping)
    {
        File.WriteAllText(desk.At("m.json"), mapping);
        return desk.At("m.json");
    }

    private static async Task<(int Code, string Output, string Error)> Run(ImportDesk desk, ImportCommandOptions options)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var code = await new ImportCommand(desk.Target(), new FileTexts("zh-CN"), output, error).RunAsync(options, desk.Today);
        return (code, output.ToString(), error.ToString());
    }

    /// <summary>The import's own text file, without the layers of a site.</summary>
    internal sealed class FileTexts(string language) : ITexts
    {
        private readonly Dictionary<string, string> _texts = JsonSerializer.Deserialize<Dictionary<string, string>>(
            File.ReadAllText(Path.Combine(Repository(), "src", "Host", "Texts", $"import.{language}.json")))!;

        public string Language => language;

        public IReadOnlyDictionary<string, string> All => _texts;

        public LocalText this[string address, params object?[] args] =>
            new(args.Length == 0 ? _texts[address] : string.Format(CultureInfo.InvariantCulture, _texts[address], args), language, language);

        public LocalText Show(LocalizedText? text) => text?.In(language) ?? new LocalText("", language, language);

        public bool Has(string address) => _texts.ContainsKey(address);

        internal static string Repository()
        {
            var at = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(at, "StationKiosk.sln")))
            {
                at = Path.GetDirectoryName(at)!;
            }

            return at;
        }
    }
}
