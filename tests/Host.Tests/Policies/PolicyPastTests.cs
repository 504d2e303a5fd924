using System.Net;
using System.Text.RegularExpressions;
using Host.Tests.Accounts;
using StationKiosk.Host.Configuration.Publishing;
using StationKiosk.Host.Engines;

namespace Host.Tests.Policies;

/// <summary>A slip of the past: the rules of its moment and the answers of then give the same results, whatever holds today.</summary>
public sealed partial class PolicyPastTests
{
    private static readonly Dictionary<string, string> Young = new(StringComparer.Ordinal) { ["status"] = "unemployed", ["graduated"] = "within-2", ["age"] = "38", ["renting"] = "true", ["own-home"] = "false", ["hukou"] = "permit" };

    [Fact]
    [Trait("row", "Y13")]
    public async Task A_slip_of_the_past_comes_out_the_same_after_the_policy_and_a_shared_check_were_changed_and_says_what_is_different_today()
    {
        await using var city = await PolicyCity.StartAsync();
        var asked = await city.AnswerAsync(Young);
        var slip = Items(await city.ReadAsync("/m/policies/summary"));
        Assert.Contains("✗ 青年人才租房补贴", slip, StringComparison.Ordinal);
        Assert.Contains("您的回答", slip, StringComparison.Ordinal);
        Assert.Contains("年龄：38", slip, StringComparison.Ordinal);

        // A month later the policy is wider, and the shared check has another sentence.
        city.App.Clock.Advance(TimeSpan.FromDays(30));
        await ChangeAsync(city, "district/content/policies/youth-rent.md", "to: 35", "to: 40");
        await ChangeAsync(city, "district/checks.json", "\"年龄不在 {from} 到 {to} 周岁之间\"", "\"年龄不合适\"");
        await city.App.SignInAsync();
        (string, string)[] answers = [.. Young.Where(a => asked.Contains(a.Key, StringComparer.Ordinal)).Select(a => ("v-" + a.Key, a.Value))];

        var then = await JudgeAsync(city, "day=2026-11-21&time=10:00", answers);
        Assert.Equal(slip, Items(then[then.IndexOf("policy-past", StringComparison.Ordinal)..]));
        Assert.Contains("年龄不在 16 到 35 周岁之间", then, StringComparison.Ordinal);
        Assert.Matches(@"青年人才租房补贴</th>\s*<td>不符合（第 1 版）</td>\s*<td>还不能判断（第 1 版）</td>", then);

        // What the kiosk had no need to ask then is asked now.
        var today = await JudgeAsync(city, "day=2026-12-21", [.. Young.Select(a => ("v-" + a.Key, a.Value))]);
        Assert.Contains("✓ 青年人才租房补贴", today, StringComparison.Ordinal);
        Assert.Contains("按今天的规定，结果一样", today, StringComparison.Ordinal);
        Assert.Contains("那一天的规定查不到", WebUtility.HtmlDecode(await city.App.Staff.GetStringAsync("/s/demo/m/policies/past?day=2025-01-01")), StringComparison.Ordinal);
        Assert.Contains("class=\"field wrong\"", await JudgeAsync(city, "day=2026-11-21", [("v-age", "很多")]), StringComparison.Ordinal);
    }

    private static async Task ChangeAsync(PolicyCity city, string file, string old, string now)
    {
        var path = Path.Combine(city.App.Folder, "data", "config", file);
        var text = await File.ReadAllTextAsync(path);
        Assert.Contains(old, text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(path, text.Replace(old, now, StringComparison.Ordinal));
        await city.App.Get<FolderPublisher>().KeepHandEditsAsync([file], CancellationToken.None);
        await city.App.Get<EngineHost>().PublishAsync();
    }

    private static async Task<string> JudgeAsync(PolicyCity city, string query, (string Name, string Value)[] answers)
    {
        var page = "/s/demo/m/policies/past?" + query;
        using var answer = await city.App.Staff.SendFormAsync(page, await city.App.Staff.GetStringAsync(page), answers);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    // What stands on it, without the room it stands in.
    private static string Items(string page)
    {
        var from = page.IndexOf("✓ ", StringComparison.Ordinal) is var yes and >= 0 && yes < page.IndexOf("✗ ", StringComparison.Ordinal) ? yes : page.IndexOf("✗ ", StringComparison.Ordinal);
        var until = page.IndexOf("</ul>", from, StringComparison.Ordinal);
        return Space().Replace(Tag().Replace(page[from..until], " "), " ").Trim();
    }

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 2000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+", RegexOptions.None, 2000)]
    private static partial Regex Space();
}
