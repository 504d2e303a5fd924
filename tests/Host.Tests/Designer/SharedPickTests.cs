using System.Net;
using System.Text;
using Host.Tests.Accounts;
using StationKiosk.Host.Designer;

namespace Host.Tests.Designer;

/// <summary>Checks and questions that services share, on the designer's pages: picked by their words, shown as they stand, changed only where they stand.</summary>
public sealed class SharedPickTests
{
    private const string File = "stations/demo/modules/training.json";
    private const string Rules = "/settings/forms/signup/rules";
    private const string Fields = "/settings/forms/interest/pages/wish/fields";

    [Fact]
    [Trait("row", "T7")]
    public async Task A_shared_check_is_picked_by_its_words_cannot_be_changed_here_and_can_be_made_the_services_own()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();

        Assert.Contains("<option value=\"residence\">本区户口，或者有本区居住证</option>", await ReadAsync(app, Rules), StringComparison.Ordinal);
        await PressAsync(app, Rules, ("h" + Rules, "residence"), ("do", "add:" + Rules));
        await PressAsync(app, Fields, ("h" + Fields, "hukou"), ("do", "add:" + Fields));
        Assert.Contains("\"residence\": { \"$check\": \"residence\" }", Draft(app), StringComparison.Ordinal);
        Assert.Contains("\"hukou\": { \"$question\": \"hukou\" }", Draft(app), StringComparison.Ordinal);

        const string Residence = Rules + "/residence";
        var page = await ReadAsync(app, Residence);
        Assert.Contains("用的是共用的“本区户口，或者有本区居住证”", page, StringComparison.Ordinal);
        Assert.DoesNotContain(ShownForm.Of(page), f => f.Name.StartsWith($"v{Residence}/unmet", StringComparison.Ordinal));
        var before = Draft(app);
        await PressAsync(app, Residence, ($"v{Residence}/unmet/zh-CN", "不行"));
        Assert.Equal(before, Draft(app));

        // What is the form's own stands beside the question's name.
        await PressAsync(app, Fields + "/hukou", ($"v{Fields}/hukou/required", "true"));
        Assert.Contains("\"$question\": \"hukou\", \"required\": true", Draft(app), StringComparison.Ordinal);
        Assert.DoesNotContain(app.Get<DraftReader>().Read(File, Encoding.UTF8.GetBytes(Draft(app))).Faults, f => f.Code is "beside-shared" or "unknown-shared");

        await PressAsync(app, Residence, ("do", "own:" + Residence));
        await PressAsync(app, Residence, ($"v{Residence}/unmet/zh-CN", "这个班只给住在本区的人"));
        Assert.Contains("这个班只给住在本区的人", Draft(app), StringComparison.Ordinal);
        Assert.Contains("到住处所在派出所办居住证", Draft(app), StringComparison.Ordinal);
        await PressAsync(app, Residence, ("h" + Residence, "residence"), ("do", "share:" + Residence));
        Assert.DoesNotContain("这个班只给住在本区的人", Draft(app), StringComparison.Ordinal);
    }

    private static string Draft(StationApp app) => Encoding.UTF8.GetString(app.Get<DraftStore>().Find(File)!.Bytes);

    private static string Address(string at) => "/designer/edit/training?at=" + Uri.EscapeDataString(at);

    private static async Task<string> ReadAsync(StationApp app, string at) => WebUtility.HtmlDecode(await app.Staff.GetStringAsync(Address(at)));

    private static async Task PressAsync(StationApp app, string at, params (string Name, string Value)[] fields)
    {
        var html = await app.Staff.GetStringAsync(Address(at));
        var names = fields.Select(f => f.Name).ToHashSet(StringComparer.Ordinal);
        using var sent = await app.Staff.SendFormAsync(Address(at), html, [.. ShownForm.Of(html).Where(f => !names.Contains(f.Name)), .. fields]);
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
    }
}
