using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Kiosk;
using StationKiosk.Records;

namespace Host.Tests.Kiosk;

/// <summary>A restart of the host takes nothing from who is filling in a form, and the disk tells nobody what they told.</summary>
[Trait("row", "K2")]
public sealed partial class VisitRestartTests
{
    private const string Name = "欧阳小满";
    private const string Phone = "13800001234";

    [Fact]
    public async Task What_was_filled_in_is_there_after_the_host_was_started_again_sealed_under_the_cookie_and_gone_at_the_end()
    {
        var folder = StationApp.NewFolder();
        var clock = new FakeClock();
        var cookies = new CookieContainer();
        try
        {
            string form;
            string check;
            await using (var first = await StationApp.StartAsync(folder, clock))
            {
                using var kiosk = Browser(first, cookies);
                form = await BeginAsync(kiosk);
                using var filled = await SendAsync(kiosk, form, form, ("v-about", "jobs"), ("v-when", "any"), ("v-name", Name), ("v-phone", Phone));
                check = filled.Headers.Location!.OriginalString;
                Assert.Contains("/check/", check, StringComparison.Ordinal);
                Assert.Single(Visits(folder));
                Assert.DoesNotContain(Directory.EnumerateFiles(Path.Combine(folder, "data", "visits"), "*", SearchOption.AllDirectories), Holds);
            }

            await using var second = await StationApp.StartAsync(folder, clock);
            using var again = Browser(second, cookies);
            Assert.Contains(Name, WebUtility.HtmlDecode(await again.GetStringAsync(form)), StringComparison.Ordinal);
            using var handedIn = await SendAsync(again, check, check);
            Assert.Contains("/done/", handedIn.Headers.Location!.OriginalString, StringComparison.Ordinal);
            var store = second.Get<EngineHost>().Live.Sites["demo"].Modules["call-back"].Store;
            Assert.Equal(1, store.Count(new RecordQuery { Collection = "cases" }).Value);

            using var ended = await SendAsync(again, check.Replace("/check/", "/done/", StringComparison.Ordinal), "/end");
            Assert.Empty(Visits(folder));
            Assert.Equal(0, second.Get<KioskSessions>().Count);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    [Trait("row", "K8")]
    public async Task A_character_written_by_hand_is_left_to_staff_when_its_picture_went_with_the_host()
    {
        var folder = StationApp.NewFolder();
        var clock = new FakeClock();
        var cookies = new CookieContainer();
        try
        {
            string check;
            await using (var first = await StationApp.StartAsync(folder, clock))
            {
                using var kiosk = Browser(first, cookies);
                var form = await BeginAsync(kiosk);
                using var picture = new MultipartFormDataContent { { new ByteArrayContent(Services.TinyPicture.Bytes), "file", "character.png" }, { new StringContent(Accounts.SignIn.TokenOf(await kiosk.GetStringAsync(form))), "__RequestVerificationToken" } };
                using var drawn = await kiosk.PostAsync($"/m/call-back/attach/{form.Split("key=")[1].Split('&')[0]}/name", picture);
                var token = System.Text.Json.JsonDocument.Parse(await drawn.Content.ReadAsStringAsync()).RootElement.GetProperty("file").GetString()!;
                using var filled = await SendAsync(kiosk, form, form, ("v-about", "jobs"), ("v-when", "any"), ("v-name", "欧阳〓"), ("drawn.name", token), ("v-phone", Phone));
                check = filled.Headers.Location!.OriginalString;
                Assert.Contains(token, await kiosk.GetStringAsync(check), StringComparison.Ordinal);
            }

            await using var second = await StationApp.StartAsync(folder, clock);
            using var again = Browser(second, cookies);
            using var handedIn = await SendAsync(again, check, check);
            Assert.Contains("/done/", handedIn.Headers.Location!.OriginalString, StringComparison.Ordinal);
            var module = second.Get<EngineHost>().Live.Sites["demo"].Modules["call-back"];
            var found = Assert.Single(module.Store.Find(new RecordQuery { Collection = "cases", Take = 10 }).Records);
            Assert.False(Assert.Single(await second.Get<StationKiosk.Host.Cases.CaseGaps>().OfAsync(found, StationKiosk.Host.Cases.CaseDocument.Of(module.Store, found))).IsSignature);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_visit_that_cannot_be_opened_any_more_is_said_to_be_lost_once_and_goes_from_the_disk()
    {
        var folder = StationApp.NewFolder();
        var clock = new FakeClock();
        var cookies = new CookieContainer();
        try
        {
            string form;
            await using (var first = await StationApp.StartAsync(folder, clock))
            {
                using var kiosk = Browser(first, cookies);
                form = await BeginAsync(kiosk);
                using var filled = await SendAsync(kiosk, form, form, ("v-about", "jobs"), ("v-when", "any"), ("v-name", Name), ("v-phone", Phone));
            }

            var file = Assert.Single(Visits(folder));
            await File.WriteAllBytesAsync(file, (await File.ReadAllBytesAsync(file))[..^9]);
            File.SetLastWriteTimeUtc(file, clock.GetUtcNow().UtcDateTime.AddMinutes(10));
            await using var second = await StationApp.StartAsync(folder, clock);
            using var again = Browser(second, cookies);
            using var answer = await again.GetAsync(form);
            var lost = await again.GetStringAsync(answer.Headers.Location);
            var next = await again.GetStringAsync(answer.Headers.Location);
            clock.Advance(TimeSpan.FromMinutes(11));
            second.Get<VisitShelf>().Sweep();

            Assert.Contains("刚才填的内容没有保住", WebUtility.HtmlDecode(lost), StringComparison.Ordinal);
            Assert.DoesNotContain(Name, lost, StringComparison.Ordinal);
            Assert.DoesNotContain("data-lost", next, StringComparison.Ordinal);
            Assert.Empty(Visits(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static HttpClient Browser(StationApp app, CookieContainer cookies)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = app.KioskUrl };
        client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        return client;
    }

    private static async Task<string> BeginAsync(HttpClient kiosk)
    {
        using var answer = await kiosk.GetAsync(new Uri("/m/call-back/form/call-back", UriKind.Relative));
        return answer.Headers.Location!.OriginalString;
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient kiosk, string page, string to, params (string Name, string Value)[] fields)
    {
        var token = Token().Match(await kiosk.GetStringAsync(page)).Groups["it"].Value;
        using var body = new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", token)).Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
        return await kiosk.PostAsync(to, body);
    }

    private static IReadOnlyList<string> Visits(string folder) =>
        Directory.Exists(Path.Combine(folder, "data", "visits")) ? [.. Directory.EnumerateFiles(Path.Combine(folder, "data", "visits"), "*.visit")] : [];

    private static bool Holds(string file)
    {
        var bytes = File.ReadAllBytes(file).AsSpan();
        return bytes.IndexOf(Encoding.UTF8.GetBytes(Name)) >= 0 || bytes.IndexOf(Encoding.UTF8.GetBytes(Phone)) >= 0;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"(?<it>[^\"]+)\"", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Token();
}
