using System.Net;
using Host.Tests.Accounts;
using Host.Tests.Kiosk;
using Host.Tests.Services;

namespace Host.Tests.Desk;

/// <summary>A form that staff fill in for somebody at the desk, through the console's own page.</summary>
public sealed class DeskFormTests
{
    private static readonly (string, string)[] Seeker =
    [
        ("f.name", "王小明"), ("f.phone", "13800001234"), ("f.id", "11010519491231002X"), ("f.status", "out"), ("f.out-since", "2026-01-10"), ("f.job", "factory"), ("f.job", "care"), ("f.pay", "5000"), ("f.consent", "2026-1"),
    ];

    [Fact]
    [Trait("row", "C1")]
    public async Task A_clerk_fills_in_checks_and_hands_in_and_the_case_names_the_clerk()
    {
        await using var board = await JourneyBoard.StartAsync();
        await board.App.SignInAsync();
        var desk = new DeskVisit(board.App.Staff, "jobseekers", "seeker");
        Assert.Contains("/m/jobseekers/form/seeker", await board.App.Staff.GetStringAsync("/m/jobseekers/cases/seeker"), StringComparison.Ordinal);
        await desk.BeginAsync();
        await desk.SendAsync("look", ("f.name", "王小明"), ("f.phone", "138"), ("f.status", "out"));
        var looked = (desk.Status, desk.Html);
        await desk.SendAsync("check", [.. Seeker.Where(s => s.Item1 != "f.phone"), ("f.phone", "138")]);
        var wrong = (desk.Status, desk.Html);

        await desk.SendAsync("check", Seeker);
        var checkAt = desk.Location!;
        await desk.FollowAsync();
        var check = desk.Html;
        var code = await desk.HandInAsync();

        var visit = new ServiceVisit(board, "jobseekers");
        var found = Assert.Single(visit.Cases());
        Assert.Equal(HttpStatusCode.OK, looked.Status);
        Assert.Contains("name=\"f.out-since\"", looked.Html, StringComparison.Ordinal);
        Assert.Contains("value=\"138\"", looked.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("“138”不是", looked.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("“138”不是", wrong.Html, StringComparison.Ordinal);
        Assert.Contains("value=\"2026-01-10\"", wrong.Html, StringComparison.Ordinal);
        Assert.EndsWith("step=check", checkAt, StringComparison.Ordinal);
        Assert.Contains("王小明", check, StringComparison.Ordinal);
        Assert.Contains("76 岁", check, StringComparison.Ordinal);
        Assert.Contains("签名请在纸质表上签", check, StringComparison.Ordinal);
        Assert.Equal(code, found.Body.Text("ticket")!.Replace("-", "", StringComparison.Ordinal));
        Assert.Equal("林静", visit.Module.Store.History("cases", found.Id)[0].Actor);
        Assert.False(found.Body.Object("answers")!.Has("name"));
        Assert.True(found.Body.Object("sealed")!.Has("name"));
        Assert.All([desk.Page, checkAt], a => Assert.DoesNotContain("138", a, StringComparison.Ordinal));
        Assert.DoesNotContain(board.App.Log.Lines, l => l.Contains("王小明", StringComparison.Ordinal) || l.Contains("13800001234", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("row", "L18")]
    public async Task A_limit_holds_at_the_desk_too_and_nothing_that_was_filled_in_is_lost()
    {
        await using var board = await JourneyBoard.StartAsync();
        await board.App.SignInAsync();
        await HandInAsync(board.App.Staff);
        var again = new DeskVisit(board.App.Staff, "jobseekers", "seeker");
        await again.BeginAsync();
        await again.SendAsync("check", Seeker);
        await again.FollowAsync();

        using var refused = await board.App.Staff.SendFormAsync(again.Page + "&handler=Send", again.Html);
        var said = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync());
        await again.OpenAsync(again.Page);

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("达到上限", said, StringComparison.Ordinal);
        Assert.Contains("value=\"王小明\"", again.Html, StringComparison.Ordinal);
        Assert.Single(new ServiceVisit(board, "jobseekers").Cases());
    }

    [Fact]
    [Trait("row", "L5")]
    public async Task An_answer_whose_question_is_hidden_again_is_not_kept_and_comes_back_with_its_question()
    {
        await using var board = await JourneyBoard.StartAsync();
        await board.App.SignInAsync();
        var desk = new DeskVisit(board.App.Staff, "report", "report");
        (string, string)[] told = [("f.employer", "云溪电子厂"), ("f.story", "拖欠三个月工资"), ("f.anonymous", "no-name")];
        await desk.BeginAsync();
        await desk.SendAsync("look", [("f.category", "wages"), .. told]);
        await desk.SendAsync("look", [("f.category", "wages"), ("f.people", "12"), .. told]);
        await desk.SendAsync("look", [("f.category", "contract"), ("f.people", "12"), .. told]);
        var hidden = desk.Html;
        await desk.SendAsync("look", [("f.category", "wages"), .. told]);
        var back = desk.Html;
        await desk.SendAsync("check", [("f.category", "contract"), ("f.people", "12"), .. told]);
        await desk.FollowAsync();
        await desk.HandInAsync();

        Assert.DoesNotContain("name=\"f.people\"", hidden, StringComparison.Ordinal);
        Assert.Matches("name=\"f.people\"[^>]*value=\"12\"", back);
        var answers = Assert.Single(new ServiceVisit(board, "report").Cases()).Body.Object("answers")!;
        Assert.False(answers.Has("people"));
        Assert.Equal("contract", answers.Text("category"));
    }

    [Fact]
    [Trait("row", "L17")]
    public async Task A_picture_is_looked_into_before_it_is_taken_and_only_given_back_as_a_download()
    {
        await using var board = await JourneyBoard.StartAsync();
        await board.App.SignInAsync();
        var other = await board.App.SignInAsAsync("zhao", "clerk");
        var desk = new DeskVisit(board.App.Staff, "report", "report");
        (string, string)[] told = [("f.category", "safety"), ("f.employer", "云溪电子厂"), ("f.story", "没有护栏"), ("f.anonymous", "no-name")];
        await desk.BeginAsync();
        await desk.SendAsync("look", [("photo", "a.png", "GIF89a......"u8.ToArray())], told);
        var kind = (desk.Status, desk.Html);
        await desk.SendAsync("look", [("photo", "b.png", Png(9_000, 4_500))], told);
        var pixels = desk.Html;
        await desk.SendAsync("look", [("photo", "../../门口.png", Png(40, 30)), ("photo", "梯子.png", Png(20, 30))], told);
        var files = desk.Files.Distinct(StringComparer.Ordinal).ToList();
        var file = $"{desk.Page}&handler=File&file={files[0]}";
        using var own = await board.App.Staff.GetAsync(new Uri(file, UriKind.Relative));
        using var theirs = await other.GetAsync(new Uri(file, UriKind.Relative));

        await desk.SendAsync("check", [.. told, ("f.photo", files[0]), ("f.photo", files[1]), ("drop.photo", files[1])]);
        await desk.FollowAsync();
        var check = desk.Html;
        await desk.HandInAsync();
        using var after = await board.App.Staff.GetAsync(new Uri(file, UriKind.Relative));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, kind.Status);
        Assert.Contains("这种文件不能收", kind.Html, StringComparison.Ordinal);
        Assert.Contains("像素", pixels, StringComparison.Ordinal);
        Assert.Equal(2, files.Count);
        Assert.Equal("attachment", own.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal(HttpStatusCode.NotFound, theirs.StatusCode);
        Assert.Contains("门口.png", check, StringComparison.Ordinal);
        Assert.DoesNotContain("..", check[check.IndexOf("门口.png", StringComparison.Ordinal)..][..10], StringComparison.Ordinal);
        Assert.DoesNotContain("梯子.png", check, StringComparison.Ordinal);
        Assert.Single((System.Text.Json.Nodes.JsonArray)Assert.Single(new ServiceVisit(board, "report").Cases()).Body.ToJson()["files"]!);
        Assert.Equal(HttpStatusCode.NotFound, after.StatusCode);
    }

    [Fact]
    [Trait("row", "L6")]
    public async Task A_form_that_only_leads_to_an_outcome_tells_it_with_its_reasons_and_keeps_nothing()
    {
        await using var board = await JourneyBoard.StartAsync();
        await board.App.SignInAsync();
        var desk = new DeskVisit(board.App.Staff, "jobseekers", "support");
        await desk.BeginAsync();
        await desk.SendAsync("check", ("f.local", "neither"), ("f.age", "45"));
        await desk.FollowAsync();

        Assert.Contains("没有保存任何内容", desk.Html, StringComparison.Ordinal);
        Assert.Contains("desk-reasons", desk.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("handler=Send", desk.Html, StringComparison.Ordinal);
        Assert.Empty(new ServiceVisit(board, "jobseekers").Cases());
    }

    [Fact]
    [Trait("row", "C1")]
    public async Task A_case_about_a_record_asks_which_one_and_takes_only_what_residents_can_see()
    {
        await using var board = await JourneyBoard.StartAsync();
        await board.App.SignInAsync();
        var seen = await board.AddAsync("包装工");
        var over = await board.AddAsync("旧岗位", ("until", "2026-01-31"));
        var desk = new DeskVisit(board.App.Staff, "jobs", "interest");
        await desk.BeginAsync();
        var first = desk.Html;
        var fields = board.Module.Definition.Forms["interest"].Fields.Where(f => f.Value.Required).Select(f => f.Key switch
        {
            "phone" => ("f.phone", "13800001234"),
            "name" => ("f.name", "王小明"),
            var id => ("f." + id, f.Value is StationKiosk.Sdk.Fields.ConsentField consent ? consent.TextVersion : f.Value.Choices.Keys.FirstOrDefault("好")),
        }).ToArray();

        await desk.SendAsync("check", [("about", over), .. fields]);
        var refused = (desk.Status, desk.Html);
        await desk.SendAsync("check", [("about", seen), .. fields]);
        await desk.FollowAsync();
        await desk.HandInAsync();

        Assert.Contains("包装工", first, StringComparison.Ordinal);
        Assert.DoesNotContain("旧岗位", first, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal($"postings/{seen}", Assert.Single(board.Cases()).Body.Text("subject"));
    }

    [Fact]
    [Trait("row", "C8")]
    public async Task Who_may_only_look_at_cases_takes_none_in()
    {
        await using var board = await JourneyBoard.StartAsync(config =>
        {
            var file = Path.Combine(config, "roles.json");
            File.WriteAllText(file, File.ReadAllText(file).Replace("\"admin\": {", "\"reader\": { \"title\": { \"zh-CN\": \"只看\", \"en\": \"Reader\" }, \"permissions\": [\"jobseekers.cases\"] }, \"admin\": {", StringComparison.Ordinal));
        });
        await board.App.SignInAsync();
        var reader = await board.App.SignInAsAsync("reader", "reader");

        using var form = await reader.GetAsync(new Uri("/m/jobseekers/form/seeker", UriKind.Relative));
        var queue = await reader.GetStringAsync("/m/jobseekers/cases/seeker");

        Assert.Equal(HttpStatusCode.Forbidden, form.StatusCode);
        Assert.DoesNotContain("/form/seeker", queue, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("row", "C1")]
    public async Task A_form_that_was_left_lying_is_forgotten_and_one_that_is_sent_late_keeps_what_was_typed()
    {
        await using var board = await JourneyBoard.StartAsync();
        await board.App.SignInAsync();
        var desk = new DeskVisit(board.App.Staff, "jobseekers", "seeker");
        await desk.BeginAsync();
        await desk.SendAsync("look", ("f.name", "王小明"));
        board.App.Clock.Advance(TimeSpan.FromMinutes(31));

        using var gone = await board.App.Staff.GetAsync(new Uri(desk.Page, UriKind.Relative));
        await desk.SendAsync("look", ("f.name", "王小明"));

        Assert.Equal(HttpStatusCode.Redirect, gone.StatusCode);
        Assert.NotEqual(desk.Page, gone.Headers.Location!.OriginalString);
        Assert.Contains("value=\"王小明\"", desk.Html, StringComparison.Ordinal);
    }

    private static async Task HandInAsync(HttpClient staff)
    {
        var desk = new DeskVisit(staff, "jobseekers", "seeker");
        await desk.BeginAsync();
        await desk.SendAsync("check", Seeker);
        await desk.FollowAsync();
        await desk.HandInAsync();
    }

    private static byte[] Png(int width, int height)
    {
        using var pixels = new SkiaSharp.SKBitmap(width, height, SkiaSharp.SKColorType.Gray8, SkiaSharp.SKAlphaType.Opaque);
        return pixels.Encode(SkiaSharp.SKEncodedImageFormat.Png, 100).ToArray();
    }
}
