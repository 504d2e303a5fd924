using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Host.Tests.Policies;

/// <summary>Finding a policy by touch and by word, among many.</summary>
public sealed partial class PolicyBrowseTests
{
    private const int Policies = 147;
    private const int Departments = 23;

    [Fact]
    [Trait("row", "Y2")]
    [Trait("row", "Y18")]
    public async Task Any_of_147_policies_from_23_departments_is_at_most_three_taps_away()
    {
        await using var city = await PolicyCity.StartAsync(Large);
        Assert.Equal(Policies, city.Module.Info.Contents.Count);

        Assert.Contains("href=\"/m/policies\"", await city.ReadAsync("/"), StringComparison.Ordinal);
        var found = new HashSet<string>(StringComparer.Ordinal);
        var slowest = TimeSpan.Zero;
        foreach (var side in new[] { "resident", "employer" })
        {
            using var chosen = await city.Board.Kiosk.GetAsync(new Uri($"/m/policies?side={side}", UriKind.Relative));
            var first = await city.ReadAsync("/m/policies");
            foreach (var by in new[] { "situation", "department" })
            {
                var reached = new HashSet<string>(StringComparer.Ordinal);
                foreach (var group in Groups().Matches(first).Select(m => m.Value).Where(g => g.Contains("/" + by + "/", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal))
                {
                    var watch = Stopwatch.StartNew();
                    reached.UnionWith(PackageLinks().Matches(await city.ReadAsync(group)).Select(m => m.Value));
                    slowest = slowest > watch.Elapsed ? slowest : watch.Elapsed;
                }

                Assert.Equal(city.Module.Info.Contents.Count(c => IsFor(c, side)), reached.Count);
                found.UnionWith(reached);
            }
        }

        Assert.Equal(Policies, found.Count);
        Assert.True(slowest < TimeSpan.FromSeconds(1), slowest.ToString());
        Assert.Contains("政策第 60 号", await city.ReadAsync("/m/policies/package/policy-60"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("row", "Y2")]
    public async Task A_policy_is_found_by_a_word_and_by_the_first_letters_of_its_pinyin()
    {
        await using var city = await PolicyCity.StartAsync();

        Assert.Contains("/m/policies/package/skills-subsidy", await SearchAsync(city, "jnts"), StringComparison.Ordinal);
        Assert.Contains("/m/policies/package/youth-rent", await SearchAsync(city, "租房"), StringComparison.Ordinal);
        Assert.Contains("/m/policies/package/startup-loan", await SearchAsync(city, "loan"), StringComparison.Ordinal);
        Assert.DoesNotContain("/m/policies/package/", await SearchAsync(city, "潜水艇"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("row", "Y1")]
    public async Task A_policy_shows_its_four_parts_in_both_languages_and_nothing_of_it_can_run()
    {
        await using var city = await PolicyCity.StartAsync(config => File.AppendAllText(
            Path.Combine(PolicyCity.ContentOf(config), "flexible-insurance.md"),
            "\n<script>alert(1)</script> <img src=x onerror=alert(1)> [点我](javascript:alert(1)) [网站](https://elsewhere.example/)\n"));

        var chinese = await city.ReadAsync("/m/policies/package/flexible-insurance");

        foreach (var heading in new[] { "政策内容", "受理条件", "申报材料", "办事流程", "城人社发〔2025〕12 号", "第 3 版", "可以先签承诺书", "出示电子身份证" })
        {
            Assert.Contains(heading, chinese, StringComparison.Ordinal);
        }

        using var raw = await city.Board.Kiosk.GetAsync(new Uri("/m/policies/package/flexible-insurance", UriKind.Relative));
        var html = await raw.Content.ReadAsStringAsync();
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"javascript", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("href=\"https://elsewhere", html, StringComparison.Ordinal);
        Assert.Contains("default-src 'self'", raw.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        using var language = await city.Board.SendAsync("/m/policies", "/settings", ("language", "en"), ("back", "/m/policies"));
        var english = await city.ReadAsync("/m/policies/package/flexible-insurance");
        Assert.Contains("Insurance subsidy for freelancers", english, StringComparison.Ordinal);
        Assert.Contains("Two thirds of the pension", english, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("row", "Y1")]
    public async Task Changed_files_are_served_at_once_broken_ones_never_and_no_request_fails()
    {
        await using var city = await PolicyCity.StartAsync();
        var file = Path.Combine(city.Folder, "startup-once.md");
        var good = await File.ReadAllTextAsync(file);
        using var stop = new CancellationTokenSource();
        var failed = 0;
        var asked = 0;
        var load = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                using var answer = await city.Board.Kiosk.GetAsync(new Uri("/m/policies/package/startup-once", UriKind.Relative));
                asked++;
                failed += answer.StatusCode == HttpStatusCode.OK ? 0 : 1;
            }
        });

        for (var round = 1; round <= 4; round++)
        {
            await File.WriteAllTextAsync(file, good.Replace("一次 5000 元", $"一次 {round}000 元整", StringComparison.Ordinal));
            await city.App.Get<StationKiosk.Host.Engines.EngineHost>().PublishAsync();
            Assert.Contains($"一次 {round}000 元整", await city.ReadAsync("/m/policies/package/startup-once"), StringComparison.Ordinal);
        }

        await File.WriteAllTextAsync(file, good.Replace("## 办事流程", "## 流程", StringComparison.Ordinal));
        await city.App.Get<StationKiosk.Host.Engines.EngineHost>().PublishAsync();
        Assert.Contains("一次 4000 元整", await city.ReadAsync("/m/policies/package/startup-once"), StringComparison.Ordinal);
        var status = city.App.Get<StationKiosk.Host.Engines.StatusBoard>().Modules().First(m => m.Module == "policies");
        Assert.Contains("district/content/policies/startup-once.md:", status.Cause!.In("zh-CN").Text, StringComparison.Ordinal);
        Assert.Contains("这里应该是“办事流程”，写的是“流程”", status.Cause.In("zh-CN").Text, StringComparison.Ordinal);

        await stop.CancelAsync();
        await load;
        Assert.Equal(0, failed);
        Assert.True(asked > 5);
    }

    private static async Task<string> SearchAsync(PolicyCity city, string words)
    {
        using var answer = await city.Board.SendAsync("/m/policies/search/packages", "/m/policies/search/packages", ("words", words));
        return await city.ReadAsync(answer.Headers.Location!.OriginalString);
    }

    private static bool IsFor(StationKiosk.Sdk.Contents.Content content, string side) =>
        int.Parse(content.Id.AsSpan("policy-".Length), CultureInfo.InvariantCulture) % 5 == 0 == (side == "employer");

    // A generated town hall: every fifth policy is for employers, each department and each situation has some.
    private static void Large(string config)
    {
        var folder = PolicyCity.ContentOf(config);
        Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        var module = Path.Combine(config, "district", "modules", "policies.json");
        var departments = string.Join(", ", Enumerable.Range(1, Departments).Select(d => $"\"d{d}\": {{ \"title\": {{ \"zh-CN\": \"第 {d} 局\", \"en\": \"Bureau {d}\" }} }}"));
        File.WriteAllText(module, File.ReadAllText(module).Replace("\"settings\": {", $"\"settings\": {{ \"departments\": {{ {departments} }}, \"people\": null,", StringComparison.Ordinal));
        string[] resident = ["lost-job", "looking", "graduate", "flexible", "startup", "skills", "hard", "newcomer"];
        string[] employer = ["hiring", "keeping", "training", "money"];
        for (var i = 1; i <= Policies; i++)
        {
            var isEmployer = i % 5 == 0;
            var situation = isEmployer ? employer[i / 5 % employer.Length] : resident[i % resident.Length];
            var text = new StringBuilder($"""
                ---
                title: 政策第 {i} 号
                summary: 第 {i} 条政策
                gives: {i * 10} 元
                department: d{(i % Departments) + 1}
                situations: [{situation}]
                audience: {(isEmployer ? "employer" : "resident")}
                kind: other
                office: "一楼 {i} 号"
                source:
                  title: 文件
                  number: 城发〔2026〕{i} 号
                owner: 科室
                validUntil: 2027-12-31
                version: 1
                ---
                """);
            foreach (var part in new[] { "政策内容", "受理条件", "申报材料", "办事流程" })
            {
                text.Append(CultureInfo.InvariantCulture, $"\n## {part}\n\n{part}写在这里。\n");
            }

            File.WriteAllText(Path.Combine(folder, $"policy-{i}.md"), text.ToString());
        }
    }

    [GeneratedRegex("/m/policies/group/[a-z]+/[a-z0-9-]+", RegexOptions.None, 2000)]
    private static partial Regex Groups();

    [GeneratedRegex("/m/policies/package/[a-z0-9-]+", RegexOptions.None, 2000)]
    private static partial Regex PackageLinks();
}
