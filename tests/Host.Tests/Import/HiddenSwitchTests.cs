using System.Net;
using System.Net.Http.Headers;
using Host.Tests.Accounts;
using StationKiosk.Host.Import;

namespace Host.Tests.Import;

/// <summary>The wizard says what a spreadsheet hides and lets the clerk take it too, from the columns to the figures.</summary>
public sealed class HiddenSwitchTests
{
    private const string Start = "/m/jobs/import/postings";

    [Fact]
    [Trait("row", "C11")]
    public async Task A_clerk_takes_hidden_rows_by_one_switch_and_a_file_that_hides_nothing_has_none()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        var page = await UploadAsync(app, "x08.xlsx");
        var columns = await ReadAsync(app, page);
        Assert.Contains("1 行被隐藏", columns, StringComparison.Ordinal);
        Assert.Contains("隐藏的行和工作表也要导入", columns, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"hidden\" value=\"1\" checked", columns, StringComparison.Ordinal);

        var wanted = await ReadAsync(app, page + "?columns=1&sheet=1&header=1&hidden=1");
        Assert.Contains("1 行是隐藏的，这次一起导入", wanted, StringComparison.Ordinal);
        Assert.Contains("<input type=\"hidden\" name=\"hidden\" value=\"1\">", wanted, StringComparison.Ordinal);

        Assert.Equal("2", await CheckAsync(app, page, columns));
        Assert.Equal("3", await CheckAsync(app, page, wanted, ("hidden", "1")));
        Assert.Contains("1 行是隐藏的，这次一起导入", await ReadAsync(app, page + "?columns=1"), StringComparison.Ordinal);
        Assert.DoesNotContain("隐藏的行和工作表也要导入", await ReadAsync(app, await UploadAsync(app, "x31.xlsx")), StringComparison.Ordinal);
    }

    private static async Task<string> UploadAsync(StationApp app, string name)
    {
        using var form = new MultipartFormDataContent();
        using var file = new ByteArrayContent(await File.ReadAllBytesAsync(FileCaseTests.Case(name)));
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        form.Add(file, "file", name);
        form.Add(new StringContent("区里"), "Source");
        form.Add(new StringContent(SignIn.TokenOf(await app.Staff.GetStringAsync(Start))), "__RequestVerificationToken");
        using var answer = await app.Staff.PostAsync(Start, form);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        await app.Get<ImportSessions>().Running;
        return answer.Headers.Location!.ToString();
    }

    // As the page has them: each column with what is chosen for it.
    private static async Task<string> CheckAsync(StationApp app, string page, string columns, params (string, string)[] more)
    {
        var chosen = columns.Split("<select id=\"c-").Skip(1).Where(c => c.Split("</select>")[0].Contains(" selected", StringComparison.Ordinal))
            .Select(c => ($"c.{c.Split('"')[0]}", c.Split(" selected")[0].Split("value=\"")[^1].Split('"')[0]));
        using var check = await app.Staff.SendFormAsync(page + "?handler=Check", columns, [("sheet", "1"), ("header", "1"), ("key", ""), .. chosen, .. more]);
        await app.Get<ImportSessions>().Running;
        return (await ReadAsync(app, page)).Split("data-figure=\"new\">")[1].Split('<')[0];
    }

    private static async Task<string> ReadAsync(StationApp app, string page) => WebUtility.HtmlDecode(await app.Staff.GetStringAsync(page));
}
