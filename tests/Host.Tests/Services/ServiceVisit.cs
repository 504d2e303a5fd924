using System.Net;
using System.Text.RegularExpressions;
using Host.Tests.Kiosk;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Sites;
using StationKiosk.Records;
using Record = StationKiosk.Records.Record;

namespace Host.Tests.Services;

/// <summary>A resident who fills in a form of a service at the kiosk, page by page, as it stands on the screen.</summary>
internal sealed partial class ServiceVisit(JourneyBoard board, string module)
{
    public ModuleInstance Module => board.App.Get<EngineHost>().Live.Sites["demo"].Modules[module];

    /// <summary>Opens a form and returns the address of its first page.</summary>
    public async Task<string> BeginAsync(string form)
    {
        using var answer = await board.Kiosk.GetAsync(new Uri($"/m/{module}/form/{form}", UriKind.Relative));
        return answer.Headers.Location!.OriginalString;
    }

    /// <summary>Answers one page with every question that stands on it named as seen, and returns where it leads.</summary>
    public async Task<string> AnswerAsync(string page, params (string Field, string Value)[] answers)
    {
        var seen = Seen().Matches(await board.ReadAsync(page)).Select(m => ("seen", m.Groups["it"].Value));
        using var answer = await board.SendAsync(page, page, [.. seen, .. answers.Select(a => ("v-" + a.Field, a.Value))]);
        if (answer.StatusCode != HttpStatusCode.Redirect)
        {
            var shown = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
            Assert.Fail($"{page} answered {answer.StatusCode}: {string.Join(" | ", Wrong().Matches(shown).Select(m => m.Groups["it"].Value))}");
        }

        return answer.Headers.Location!.OriginalString;
    }

    /// <summary>Hands in what stands on the check page and returns the ticket's code.</summary>
    public async Task<string> HandInAsync(string check)
    {
        Assert.Contains("/check/", check, StringComparison.Ordinal);
        using var answer = await board.SendAsync(check, check);
        return JourneyBoard.CodeOn(await board.ReadAsync(answer.Headers.Location!.OriginalString));
    }

    /// <summary>Sends a picture for a field of a form that is open, as the camera does.</summary>
    public async Task<(HttpStatusCode Status, string Answer)> AttachAsync(string page, string field, byte[] bytes)
    {
        using var body = new MultipartFormDataContent { { new ByteArrayContent(bytes), "file", "photo.jpg" }, { new StringContent(await board.TokenAsync(page)), "__RequestVerificationToken" } };
        using var answer = await board.Kiosk.PostAsync(new Uri($"/m/{module}/attach/{Key().Match(page).Groups["it"].Value}/{field}", UriKind.Relative), body);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    public IReadOnlyList<Record> Cases() =>
        [.. Module.Store.Find(new RecordQuery { Collection = "cases", Take = 500, Filters = [RecordFilter.Equal("module", module)] }).Records];

    [GeneratedRegex("[?&]key=(?<it>[0-9a-f]+)", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Key();

    [GeneratedRegex("name=\"seen\" value=\"(?<it>[^\"]+)\"", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Seen();

    [GeneratedRegex("class=\"field-error\"[^>]*>(?:<svg.*?</svg>)?(?<it>[^<]*)<", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Wrong();
}
