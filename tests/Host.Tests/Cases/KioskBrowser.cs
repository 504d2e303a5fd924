using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Host.Tests.Cases;

/// <summary>A resident at the kiosk of a host that is a process of its own, who fills in the form with a picture.</summary>
internal sealed partial class KioskBrowser(HttpClient kiosk)
{
    public async Task<string> ToCheckAsync()
    {
        using var begun = await kiosk.GetAsync(new Uri("/m/register/form/few", UriKind.Relative));
        var page = begun.Headers.Location!.OriginalString;
        var key = Key().Match(page).Groups["it"].Value;
        using var body = new MultipartFormDataContent { { new ByteArrayContent(Services.TinyPicture.Bytes), "file", "photo.png" }, { new StringContent(await TokenAsync(page)), "__RequestVerificationToken" } };
        using var attached = await kiosk.PostAsync(new Uri($"/m/register/attach/{key}/tool", UriKind.Relative), body);
        var token = JsonDocument.Parse(await attached.Content.ReadAsStringAsync()).RootElement.GetProperty("file").GetString()!;
        using var answered = await SendAsync(page, page, ("v-phone", "13800001234"), ("v-tool", token), ("seen", "phone"), ("seen", "tool"));
        Assert.Equal(HttpStatusCode.Redirect, answered.StatusCode);
        return answered.Headers.Location!.OriginalString;
    }

    public async Task<HttpResponseMessage> SendAsync(string page, string to, params (string Name, string Value)[] fields)
    {
        var token = await TokenAsync(page);
        return await kiosk.PostAsync(new Uri(to, UriKind.Relative), new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", token)).Select(f => KeyValuePair.Create(f.Item1, f.Item2))));
    }

    private async Task<string> TokenAsync(string page) => Token().Match(await kiosk.GetStringAsync(new Uri(page, UriKind.Relative))).Groups["it"].Value;

    [GeneratedRegex("[?&]key=(?<it>[0-9a-f]+)", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Key();

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"(?<it>[^\"]+)\"", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Token();
}
