using System.Net;
using System.Text.RegularExpressions;

namespace Host.Tests.Desk;

/// <summary>A clerk who fills in a form for somebody: the page is opened, what stands on it is sent with the answers.</summary>
internal sealed partial class DeskVisit(HttpClient staff, string module, string form)
{
    /// <summary>Where the form stands, with its key.</summary>
    public string Page { get; private set; } = "";

    /// <summary>The page as it last came, as it reads.</summary>
    public string Html { get; private set; } = "";

    public HttpStatusCode Status { get; private set; }

    public string? Location { get; private set; }

    public async Task BeginAsync()
    {
        using var answer = await staff.GetAsync(new Uri($"/m/{module}/form/{form}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Page = answer.Headers.Location!.OriginalString;
        await OpenAsync(Page);
    }

    public async Task OpenAsync(string page)
    {
        using var answer = await staff.GetAsync(new Uri(page, UriKind.Relative));
        await TakeAsync(answer);
    }

    /// <summary>Sends the form as it stands: every question on the page is named as seen.</summary>
    public Task SendAsync(string go, params (string Name, string Value)[] values) => SendAsync(go, [], values);

    public async Task SendAsync(string go, (string Field, string Name, byte[] Bytes)[] files, params (string Name, string Value)[] values)
    {
        using var body = new MultipartFormDataContent { { new StringContent(go), "go" }, { new StringContent(Token().Match(Html).Groups["it"].Value), "__RequestVerificationToken" } };
        foreach (var seen in Seen().Matches(Html).Select(m => m.Groups["it"].Value))
        {
            body.Add(new StringContent(seen), "seen");
        }

        foreach (var (name, value) in values)
        {
            body.Add(new StringContent(value), name);
        }

        foreach (var (field, name, bytes) in files)
        {
            body.Add(new ByteArrayContent(bytes), "u." + field, name);
        }

        using var answer = await staff.PostAsync(new Uri(Page, UriKind.Relative), body);
        await TakeAsync(answer);
    }

    /// <summary>Goes where the last answer led.</summary>
    public Task FollowAsync() => OpenAsync(Location!);

    /// <summary>Hands in what is checked and returns the ticket's code.</summary>
    public async Task<string> HandInAsync()
    {
        using var body = new FormUrlEncodedContent([new("__RequestVerificationToken", Token().Match(Html).Groups["it"].Value)]);
        using var answer = await staff.PostAsync(new Uri(Page + "&handler=Send", UriKind.Relative), body);
        await TakeAsync(answer);
        Assert.True(Status == HttpStatusCode.Redirect, Html);
        await FollowAsync();
        return Code().Match(Html).Groups["it"].Value.Replace("-", "", StringComparison.Ordinal);
    }

    public IReadOnlyList<string> Files => [.. File().Matches(Html).Select(m => m.Groups["it"].Value)];

    private async Task TakeAsync(HttpResponseMessage answer)
    {
        (Status, Location) = (answer.StatusCode, answer.Headers.Location?.OriginalString);
        Html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"(?<it>[^\"]+)\"(?![\\s\\S]*name=\"__RequestVerificationToken\")", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Token();

    [GeneratedRegex("name=\"seen\" value=\"(?<it>[^\"]+)\"", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Seen();

    [GeneratedRegex("class=\"code desk-code\">(?<it>[^<]+)<", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Code();

    [GeneratedRegex("handler=File&file=(?<it>[0-9a-f]{32})", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex File();
}
