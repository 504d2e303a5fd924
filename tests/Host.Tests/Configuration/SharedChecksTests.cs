using System.Net;
using Host.Tests.Training;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Repairs;

namespace Host.Tests.Configuration;

/// <summary>What several services decide by is written once: training and policies cannot answer the same thing differently.</summary>
public sealed class SharedChecksTests
{
    private const string Facts = "/m/policies/ask?only=startup-loan&fact=hukou";

    [Fact]
    [Trait("row", "T7")]
    public async Task One_check_has_one_text_and_one_answer_in_the_policy_and_at_the_sign_up()
    {
        await using var desk = await TrainingDesk.StartAsync();
        var id = await desk.OpenAsync(places: 5, rules: ["local"]);

        Assert.Contains("本区户口，或者有本区居住证", await desk.Board.ReadAsync($"/m/training/item/classes/{id}"), StringComparison.Ordinal);
        var (taken, _) = await desk.SendAsync(await desk.FillAsync(id, 1, hukou: "permit"));
        var (refusal, refused) = await desk.SendAsync(await desk.FillAsync(id, 2, hukou: "none"));
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Conflict), (taken, refusal));
        Assert.Contains("没有本区户口或居住证 到住处所在派出所办居住证", refused, StringComparison.Ordinal);
        Assert.Contains("没有本区户口或居住证", await PolicyAsync(desk, "none"), StringComparison.Ordinal);
        Assert.DoesNotContain("没有本区户口或居住证", await PolicyAsync(desk, "permit"), StringComparison.Ordinal);

        // Written anew once, it is new in both.
        var file = Path.Combine(desk.App.Folder, "data", "config", "district", "checks.json");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("\"没有本区户口或居住证\"", "\"户口和居住证都不在本区\"", StringComparison.Ordinal));
        await desk.App.Get<EngineHost>().PublishAsync();
        var (_, again) = await desk.SendAsync(await desk.FillAsync(id, 3, hukou: "none"));
        Assert.Contains("户口和居住证都不在本区", again, StringComparison.Ordinal);
        Assert.Contains("户口和居住证都不在本区", await PolicyAsync(desk, "none"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("row", "T7")]
    public async Task A_shared_check_that_is_not_there_or_is_written_over_is_a_fault_with_its_place()
    {
        await using var desk = await TrainingDesk.StartAsync();
        var file = Path.Combine(desk.App.Folder, "data", "config", "stations", "demo", "modules", "training.json");
        var was = await File.ReadAllTextAsync(file);

        await File.WriteAllTextAsync(file, was.Replace("\"$check\": \"residence\"", "\"$check\": \"residense\"", StringComparison.Ordinal));
        await desk.App.Get<EngineHost>().PublishAsync();
        Assert.Contains("checks.json 里没有“residense”", await FaultsAsync(desk.App), StringComparison.Ordinal);

        await File.WriteAllTextAsync(file, was.Replace("\"$check\": \"residence\"", "\"$check\": \"residence\", \"unmet\": { \"zh-CN\": \"不行\", \"en\": \"No\" }", StringComparison.Ordinal));
        await desk.App.Get<EngineHost>().PublishAsync();
        Assert.Contains("引用共用的判断或问题时不能再写“unmet”", await FaultsAsync(desk.App), StringComparison.Ordinal);
        Assert.Equal("本区户口，或者有本区居住证", desk.Module.Definition.Forms["signup"].Rules["local"].Title.In("zh-CN").Text);
    }

    private static async Task<string> FaultsAsync(StationApp app) =>
        string.Join('\n', (await app.Get<RepairList>().OfAsync("demo", TestContext.Current.CancellationToken)).Select(r => r.Cause?.In("zh-CN").Text));

    private static async Task<string> PolicyAsync(TrainingDesk desk, string hukou)
    {
        using var answer = await desk.Board.SendAsync(Facts, Facts, ("fact", "hukou"), ("value", hukou));
        return await desk.Board.ReadAsync("/m/policies/package/startup-loan");
    }
}
