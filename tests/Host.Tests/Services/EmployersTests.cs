using System.Net;
using System.Text.Json.Nodes;
using Host.Tests.Accounts;
using Host.Tests.Beds;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Modules;
using StationKiosk.Records;

namespace Host.Tests.Services;

/// <summary>The employers of all services as one list by credit code.</summary>
public sealed class EmployersTests
{
    private const string Code = "91000000MA0000001R";

    [Fact]
    [Trait("row", "B4")]
    [Trait("row", "D17")]
    public async Task Employers_of_all_services_stand_in_one_list_by_code_with_what_does_not_agree_and_an_import_is_in_it_at_once()
    {
        await using var town = await BedTown.StartAsync();
        await town.App.SignInAsync();
        await AddAsync("policies", "employers", ("code", Code), ("name", "云溪恒达电子有限公司"));
        await AddAsync("labour-check", "firms", ("name", "云溪恒达电子 有限公司"));
        await AddAsync("employers", "employers", ("name", "云溪恒达（电子）有限公司"), ("code", Code));
        await AddAsync("employers", "employers", ("name", "石桥纸箱厂"), ("specialist", "张晓梅"));

        Assert.Equal(1, Rows(await ReadAsync("/employers?q=" + Code)));
        Assert.DoesNotContain("过渡住宿</a>", await ReadAsync("/employers?q=" + Code), StringComparison.Ordinal);
        await town.ImportAsync("employers", $"单位名称,统一社会信用代码,信用等级,名额\n云溪恒达电气有限公司,{Code},A,20\n");

        var page = await ReadAsync("/employers?q=" + Code);
        Assert.Equal(1, Rows(page));
        Assert.All((string[])["免费过渡住宿</a>", "惠民政策</a>", "企业服务</a>", "用工体检</a>"], link => Assert.Contains(link, page, StringComparison.Ordinal));
        Assert.Contains("名称不一样", page, StringComparison.Ordinal);
        Assert.Contains("云溪恒达电气有限公司", page, StringComparison.Ordinal);
        Assert.Equal(1, Rows(await ReadAsync("/employers?apart=true")));
        Assert.Equal(1, Rows(await ReadAsync("/employers?q=" + WebUtility.UrlEncode("石桥纸箱"))));

        var firm = Module("labour-check").Store.Find(new RecordQuery { Collection = Module("labour-check").Stored("firms"), Words = "恒达", Take = 1 }).Records[0].Id;
        var record = await ReadAsync($"/m/labour-check/record/firms/{firm}");
        Assert.Contains("这家单位在别的服务里", record, StringComparison.Ordinal);
        Assert.Contains("/m/beds/record/employers/", record, StringComparison.Ordinal);

        StationKiosk.Host.Sites.ModuleInstance Module(string id) => town.App.Get<EngineHost>().Live.Sites["demo"].Modules[id];

        Task AddAsync(string module, string collection, params (string Field, string Value)[] values) => town.App.Get<ModuleWriter>().WriteAsync(
            Module(module),
            work => work.Insert(collection, new JsonObject(values.Select(v => KeyValuePair.Create(v.Field, (JsonNode?)v.Value)))),
            new WriteContext { Actor = "test" });

        async Task<string> ReadAsync(string path) => WebUtility.HtmlDecode(await town.App.Staff.GetStringAsync(path));
    }

    private static int Rows(string page) => (page.Split("<tbody>").ElementAtOrDefault(1) ?? "").Split("<tr>").Length - 1;
}
