using System.Globalization;
using System.IO.Compression;
using System.Net;
using Host.Tests.Accounts;
using Host.Tests.JobBoard;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Import;
using StationKiosk.Host.Import.Readers;
using StationKiosk.Host.Retention;
using StationKiosk.Sdk.Fields;

namespace Host.Tests.Policies;

/// <summary>A list of people tells nobody anything of another: an ID number is no proof, and what was said holds when staff have decided it.</summary>
public sealed class RosterProofTests
{
    private const string Page = "/m/policies/listed/maternity";
    private static readonly string Mother = WithCheck("11010519900307442");
    private static readonly string Sister = WithCheck("11010519920815302");
    private static readonly string Stranger = WithCheck("11010519850101001");

    [Fact]
    [Trait("row", "Y8")]
    [Trait("row", "Y11")]
    public async Task Nobody_learns_of_a_list_by_a_number_and_the_list_changes_when_staff_decide()
    {
        await using var city = await PolicyCity.StartAsync();
        var report = await ImportAsync(
            city,
            "11 月名单",
            ["S-1", "王𬭎芳", Mother, "13800001234", "生育津贴", "2026-11", "￥18,600.00", ""],
            ["S-2", "李静", Sister, "", "生育津贴", "2026-11", "17200.5", "6222000000000000000"],
            ["S-3", "张兰", WithCheck("11010519930101118"), "", "育儿补贴", "2026-11", "100", ""]);
        Assert.Equal((2, 1), (report.Counts.New, report.Counts.Invalid));
        Assert.All(city.All("roster"), r => Assert.DoesNotMatch("11010519|13800001234|6222|李静", r.Body.Json));
        Assert.All(city.All("roster"), r => Assert.Equal("demo", r.Body.Text("station")));

        // On the list with the number alone, not on the list, or another name: one answer.
        var wrong = await LookAsync(city, "王芳", Mother, "1234");
        Assert.Equal(Bare(wrong), Bare(await LookAsync(city, "王𬭎芳", Mother, "9999")));
        Assert.Equal(Bare(wrong), Bare(await LookAsync(city, "赵六", Stranger, "1234")));
        Assert.Contains("没有核对上", wrong, StringComparison.Ordinal);
        Assert.DoesNotContain("18,600", wrong, StringComparison.Ordinal);
        Assert.Contains("没有核对上", await LookAsync(city, "李静", Sister, "1234"), StringComparison.Ordinal);

        // The person sees it, and gives the account; nothing changes before staff have checked it.
        var found = await LookAsync(city, "王 𬭎芳", Mother, "1234");
        Assert.Contains("18,600 元 2026-11", found, StringComparison.Ordinal);
        using var given = await city.Board.SendAsync(Page, Page + "?handler=give", ("answer", "take"), ("v-account", "6222000011112222"), ("v-consent", "2026-1"), ("key", "k1"));
        Assert.Contains("已经记下", await city.ReadAsync(Page), StringComparison.Ordinal);
        Assert.Equal(["listed", "ready"], States(city));
        var stored = Assert.Single(city.Cases("direct"));
        Assert.Equal("proved", stored.Body.Text("state"));
        await city.App.SignInAsync();
        await MoveAsync(city, stored.Id, "check");
        Assert.Equal(["ready", "ready"], States(city));

        // What can be paid leaves in one file, written down person by person; lists and exports have no account.
        using var csv = await city.App.Staff.GetAsync(new Uri("/s/demo/m/policies/export/roster?view=proposal&format=csv", UriKind.Relative));
        Assert.DoesNotContain("6222", await csv.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var pay = await city.App.Staff.PostFormAsync("/s/demo/m/policies/pay", ("policy", "maternity"), ("period", "2026-11"));
        var file = await SheetAsync(pay);
        Assert.All(new[] { "6222000011112222", "王𬭎芳", "6222000000000000000", "李静", "17200.5" }, text => Assert.Contains(text, file, StringComparison.Ordinal));
        Assert.Equal(3, city.App.Get<AuditLog>().Find(new AuditFilter()).Rows.Count(e => e.Entry.What == "person.seen"));
    }

    [Fact]
    [Trait("row", "Y8")]
    public async Task Whoever_cannot_be_proved_leaves_it_to_staff_and_guessing_ends_for_the_number()
    {
        await using var city = await PolicyCity.StartAsync();
        await ImportAsync(city, "11 月名单", ["S-1", "王芳", Mother, "", "生育津贴", "2026-11", "18600", ""]);

        // A refusal for somebody whose number is known: it waits, whether they are on the list or not.
        await LeaveAsync(city, "王芳", Mother, "refuse");
        await LeaveAsync(city, "赵六", Stranger, "refuse");
        Assert.Equal(["listed"], States(city));
        var cases = city.Cases("direct");
        Assert.Equal(["new", "new"], cases.Select(c => c.Body.Text("state")));
        await city.App.SignInAsync();
        foreach (var one in cases)
        {
            await MoveAsync(city, one.Id, "prove");
            await MoveAsync(city, one.Id, "check");
        }

        Assert.Equal(["refused"], States(city));
        Assert.Equal(["done", "proved"], city.Cases("direct").Select(c => c.Body.Text("state")).Order(StringComparer.Ordinal));

        // Five wrong answers end it for the day, for a number on the list as for one that is not, and the right one does not help then.
        foreach (var number in new[] { Sister, Stranger })
        {
            await ImportAsync(city, "又一份", ["S-9", "李静", Sister, "13900005678", "生育津贴", "2026-11", "100", ""]);
            for (var i = 0; i < 5; i++)
            {
                Assert.Contains("没有核对上", await LookAsync(city, "李静", number, $"000{i}"), StringComparison.Ordinal);
            }

            Assert.Contains("查的次数多了", await LookAsync(city, "李静", number, "5678"), StringComparison.Ordinal);
        }

        city.App.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Contains("100 元", await LookAsync(city, "李静", Sister, "5678"), StringComparison.Ordinal);
        await city.RunAsync("forget");
        Assert.All(city.All("tries"), t => Assert.Equal("2026-11-22", t.Body.Text("day")));
    }

    [Fact]
    [Trait("row", "Y8")]
    public async Task A_letter_proves_who_somebody_is_once_and_what_was_sealed_ends()
    {
        await using var city = await PolicyCity.StartAsync();
        await ImportAsync(city, "11 月名单", ["S-1", "王芳", Mother, "", "生育津贴", "2026-11", "18600", "无"]);
        await city.App.SignInAsync();
        using var letters = await city.App.Staff.PostFormAsync("/s/demo/m/policies/letters", ("policy", "maternity"));
        var code = System.Text.RegularExpressions.Regex.Match(WebUtility.HtmlDecode(await letters.Content.ReadAsStringAsync()), "验证码 (?<it>[0-9]{4} [0-9]{4})", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(2)).Groups["it"].Value;
        Assert.Equal(9, code.Length);
        Assert.All(city.All("roster"), r => Assert.DoesNotContain(code.Replace(" ", "", StringComparison.Ordinal), r.Body.Json, StringComparison.Ordinal));

        Assert.Contains("18,600 元", await LookAsync(city, "王芳", Mother, "", code), StringComparison.Ordinal);
        Assert.Contains("没有核对上", await LookAsync(city, "王芳", Mother, "", code), StringComparison.Ordinal);

        Assert.Single(await city.RevealAsync("initials"));
        city.App.Clock.Advance(TimeSpan.FromDays(366));
        await city.App.Get<CaseRetention>().RunAsync();
        Assert.Empty(await city.RevealAsync("initials"));
    }

    [Fact]
    [Trait("row", "Y8")]
    public async Task A_person_belongs_to_the_identity_and_a_running_number_hands_nothing_on()
    {
        await using var city = await PolicyCity.StartAsync();
        await ImportAsync(city, "名单", ["1", "王芳", Mother, "", "生育津贴", "", "18600", "6222000000000000001"]);
        await city.PayAsync();

        // The next list counts from one again: another person is a new row, and the first one keeps what is theirs.
        var next = await ImportAsync(city, "名单", ["1", "李静", Sister, "", "生育津贴", "", "500", ""], ["2", "王芳", Mother, "", "生育津贴", "", "18600", "6222000000000000001"]);
        Assert.Equal((1, 0), (next.Counts.New, next.Counts.Invalid));
        Assert.Equal(["listed LJ", "paid WF"], city.All("roster").Select(r => $"{r.Body.Text("state")} {r.Body.Text("initials")}").Order(StringComparer.Ordinal));

        // Keyed by the number by hand, it is a fault of the row.
        var keyed = await ImportAsync(city, "另一份", true, ["7", "王芳", Mother, "", "生育津贴", "2026-10", "18600", ""]);
        var other = await ImportAsync(city, "另一份", true, ["7", "李静", Sister, "", "生育津贴", "2026-10", "500", ""]);
        Assert.Equal((1, 1), (keyed.Counts.New, other.Counts.Invalid));
        Assert.Equal("import.fault.other-person", other.Rows.Single().Reasons.Single().Note.Code);
    }

    private static Task<ImportReport> ImportAsync(PolicyCity city, string source, params string[][] rows) => ImportAsync(city, source, false, rows);

    private static async Task<ImportReport> ImportAsync(PolicyCity city, string source, bool keyed, params string[][] rows)
    {
        var table = new RowTable([["reference", "initials", "person", "phone", "policy", "period", "amount", "account"], .. rows]);
        var target = ImportTarget.Of(city.Module, city.Module.Definition.Imports["roster"], city.App.Get<PersonReaders>());
        var mapping = keyed ? table.Mapping with { Key = ["reference"] } : table.Mapping;
        return await new ImportRun(target, new ImportRequest { Mapping = mapping, Source = source, Today = new DateOnly(2026, 11, 21), Actor = "clerk" }).RunAsync(table);
    }

    private static IEnumerable<string> States(PolicyCity city) => city.All("roster").OrderBy(r => r.Body.Text("reference"), StringComparer.Ordinal).Select(r => r.Body.Text("state")!);

    private static async Task<string> LookAsync(PolicyCity city, string name, string number, string last, string code = "")
    {
        using var end = await city.Board.SendAsync("/", "/end");
        using var answer = await city.Board.SendAsync(Page, Page, ("name", name), ("number", number), ("last", last), ("code", code));
        return answer.Headers.Location is { } next ? await city.ReadAsync(next.OriginalString) : WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    private static async Task LeaveAsync(PolicyCity city, string name, string number, string what)
    {
        using var begin = await city.Board.Kiosk.GetAsync(new Uri("/m/policies/form/direct?about=packages/maternity", UriKind.Relative));
        var page = begin.Headers.Location!.OriginalString;
        using var who = await city.Board.SendAsync(page, page, ("v-name", name), ("v-id", number));
        page = who.Headers.Location!.OriginalString;
        using var said = await city.Board.SendAsync(page, page, ("v-answer", what), ("v-account", what == "take" ? "6222000011112222" : ""), ("v-consent", "2026-1"));
        var check = said.Headers.Location!.OriginalString;
        using var sent = await city.Board.SendAsync(check, check);
        var done = await city.ReadAsync(sent.Headers.Location!.OriginalString);
        Assert.Contains("工作人员看过您的身份证以后办理", done, StringComparison.Ordinal);
        Assert.DoesNotMatch("18,?600|名单上没有|已经处理过", done);
    }

    private static async Task MoveAsync(PolicyCity city, string id, string way)
    {
        var page = $"/s/demo/m/policies/case/{id}";
        var version = city.Cases("direct").Single(c => c.Id == id).Version;
        using var moved = await city.App.Staff.SendFormAsync(page + "?handler=Move", await city.App.Staff.GetStringAsync(new Uri(page, UriKind.Relative)), ("version", version.ToString(CultureInfo.InvariantCulture)), ("way", way));
    }

    private static async Task<string> SheetAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var zip = new ZipArchive(new MemoryStream(await answer.Content.ReadAsByteArrayAsync()));
        return string.Concat(zip.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.Ordinal)).Select(e => new StreamReader(e.Open()).ReadToEnd()));
    }

    private static string Bare(string page) => System.Text.RegularExpressions.Regex.Replace(page, "(value|nonce|src|href)=\"[^\"]*\"", "", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(2));

    private static string WithCheck(string digits) => digits + NationalIdField.CheckCharacter(digits).ToString(CultureInfo.InvariantCulture);
}
