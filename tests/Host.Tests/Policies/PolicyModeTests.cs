using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Host.Tests.Accounts;
using Host.Tests.Kiosk;
using StationKiosk.Host.Calls;
using StationKiosk.Host.Cases;
using StationKiosk.Sdk.Fields;

namespace Host.Tests.Policies;

/// <summary>What one does for a policy: nothing, one confirmation, or an application; and what came of it.</summary>
public sealed partial class PolicyModeTests
{
    private static readonly string Mother = WithCheck("11010519900307442");

    [Fact]
    [Trait("row", "Y9")]
    public async Task One_confirmation_hands_in_exactly_the_letter_that_was_shown()
    {
        await using var city = await PolicyCity.StartAsync();
        const string Page = "/m/policies/confirm/skills-subsidy";

        using var wrong = await city.Board.SendAsync(Page, Page, ("v-name", "王芳"), ("v-id", "123"), ("v-phone", "13800001234"), ("v-account", "6222"), ("v-consent", "2026-1"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        using var filled = await city.Board.SendAsync(Page, Page, ("v-name", "王芳"), ("v-id", Mother), ("v-phone", "13800001234"), ("v-account", "6222000011112222"), ("v-consent", "2026-1"));
        var shown = await city.ReadAsync(Page);
        var letter = LetterOf(shown);

        Assert.StartsWith("本人 王芳（身份证号 ", letter, StringComparison.Ordinal);
        Assert.Contains("申请技能提升补贴。", letter, StringComparison.Ordinal);
        Assert.Contains(Mother, letter.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("补贴请发到：6222000011112222", letter, StringComparison.Ordinal);
        Assert.DoesNotContain("{", letter, StringComparison.Ordinal);

        var key = KeyOf().Match(shown).Groups["it"].Value;
        using var once = await city.Board.SendAsync(Page, Page + "?handler=confirm", ("key", key));
        var code = JourneyBoard.CodeOn(await city.ReadAsync(Page));
        Assert.Equal(9, code.Length);
        using var twice = await city.Board.PostAsync(Page + "?handler=confirm", await city.Board.TokenAsync("/m/policies/confirm/interview-travel"), ("key", key));

        var stored = Assert.Single(city.Cases("confirmation"));
        var clear = await city.App.Get<CaseDesk>().RevealAsync(stored);
        Assert.Equal(letter, ((string)clear["letter"]!).Trim());
        var act = Assert.Single(city.All("acts")).Body;
        Assert.Equal(("skills-subsidy", "kiosk", "WF"), (act.Text("policy"), act.Text("actor"), act.Text("initials")));
        Assert.False(act.Flag("acting"));
    }

    [Fact]
    [Trait("row", "Y9")]
    public async Task Staff_confirm_for_a_person_who_is_there_and_both_are_on_record()
    {
        await using var city = await PolicyCity.StartAsync();
        await city.App.SignInAsync();
        const string Page = "/s/demo/m/policies/actfor/skills-subsidy";
        (string, string)[] person = [("v-name", "王芳"), ("v-id", Mother), ("v-phone", "13800001234"), ("v-account", "6222000011112222"), ("v-consent", "2026-1")];

        using var letter = await city.App.Staff.PostFormAsync(Page, [.. person, ("step", "letter")]);
        Assert.Contains("您正在替居民办理", WebUtility.HtmlDecode(await letter.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        using var absent = await city.App.Staff.PostFormAsync(Page, [.. person, ("step", "confirm"), ("key", "k1")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, absent.StatusCode);
        using var done = await city.App.Staff.PostFormAsync(Page, [.. person, ("step", "confirm"), ("present", "yes"), ("key", "k1")]);

        Assert.Equal(HttpStatusCode.OK, done.StatusCode);
        var act = Assert.Single(city.All("acts")).Body;
        Assert.Equal(("林静", true, "WF"), (act.Text("actor"), act.Flag("acting"), act.Text("initials")));
        Assert.NotEmpty(act.Text("person")!);
        Assert.DoesNotContain(Mother, act.Json, StringComparison.Ordinal);
        using var seen = await city.App.Staff.GetAsync(new Uri("/s/demo/m/policies/packages", UriKind.Relative));
        Assert.Contains("技能提升补贴", await seen.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var leaflet = await city.App.Staff.GetAsync(new Uri("/s/demo/m/policies/leaflet/flexible-insurance", UriKind.Relative));
        Assert.Contains("灵活就业社保补贴", await leaflet.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("row", "Y16")]
    [Trait("row", "Y7")]
    public async Task What_came_of_it_is_told_by_the_code_on_the_list_and_failed_is_work_for_staff()
    {
        await using var city = await PolicyCity.StartAsync();
        const string Page = "/m/policies/checklist/unemployment-benefit";
        var key = KeyOf().Match(await city.ReadAsync(Page)).Groups["it"].Value;
        using var given = await city.Board.SendAsync(Page, Page, ("key", key));
        var code = JourneyBoard.CodeOn(await city.ReadAsync(Page));

        using var asked = await city.Board.SendAsync("/ticket", "/ticket", ("Code", code));
        var status = await city.ReadAsync(asked.Headers.Location!.OriginalString);
        Assert.Contains("没办成", status, StringComparison.Ordinal);
        using var told = await city.Board.SendAsync("/ticket?found=True&way=failed", "/ticket?handler=Go", ("Code", code), ("way", "failed"));

        var stored = Assert.Single(city.Cases("checklist"));
        Assert.Equal(("failed", "unemployment-benefit"), (stored.Body.Text("state"), stored.Body.Text("subject")?.Split('/')[^1] ?? stored.Body.Text("subjectId")));
        await city.App.SignInAsync();
        using var queue = await city.App.Staff.GetAsync(new Uri("/s/demo/m/policies/cases/checklist", UriKind.Relative));
        Assert.Contains("没办成，要帮忙", WebUtility.HtmlDecode(await queue.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("row", "Y16")]
    public async Task An_application_is_followed_up_by_telephone_after_a_month()
    {
        await using var city = await PolicyCity.StartAsync();
        using var begin = await city.Board.Kiosk.GetAsync(new Uri("/m/policies/form/application?about=packages/startup-loan", UriKind.Relative));
        var page = begin.Headers.Location!.OriginalString;
        using var who = await city.Board.SendAsync(page, page, ("v-name", "王芳"), ("v-id", Mother), ("v-phone", "13800001234"));
        page = who.Headers.Location!.OriginalString;
        using var agree = await city.Board.SendAsync(page, page, ("v-commit", "commitment"), ("v-consent", "2026-1"));
        var check = agree.Headers.Location!.OriginalString;
        Assert.Contains("/check/", check, StringComparison.Ordinal);
        using var done = await city.Board.SendAsync(check, check);

        await city.RunAsync("ask");
        Assert.Empty(Calls(city));
        city.App.Clock.Advance(TimeSpan.FromDays(31));
        await city.RunAsync("ask");
        var call = Assert.Single(Calls(city));
        Assert.Equal("asked", Assert.Single(city.Cases("application")).Body.Text("state"));

        await city.App.Get<StationKiosk.Host.Modules.ModuleWriter>().WriteAsync(
            city.Module,
            work =>
            {
                city.Module.Definition.Handlers.Calls["follow-up"](work, city.Cases("application")[0], "failed");
                return true;
            },
            new StationKiosk.Records.WriteContext { Actor = "clerk" });
        Assert.Equal("failed", Assert.Single(city.Cases("application")).Body.Text("state"));
        Assert.Contains("startup-loan", call.Body.Json + city.Cases("application")[0].Body.Json, StringComparison.Ordinal);
    }

    private static IReadOnlyList<StationKiosk.Records.Record> Calls(PolicyCity city) =>
        city.Module.Store.Find(new StationKiosk.Records.RecordQuery { Collection = CallTable.Name, Take = 10 }).Records;

    private static string WithCheck(string digits) => digits + NationalIdField.CheckCharacter(digits).ToString(CultureInfo.InvariantCulture);

    private static string LetterOf(string page) => LetterText().Match(page).Groups["it"].Value.Trim();

    [GeneratedRegex("name=\"key\" value=\"(?<it>[^\"]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex KeyOf();

    [GeneratedRegex("policy-letter\"[^>]*>(?<it>[^<]+)<", RegexOptions.ExplicitCapture)]
    private static partial Regex LetterText();
}
