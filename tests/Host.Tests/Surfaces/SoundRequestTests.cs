using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Host.Tests.Accounts;
using Microsoft.Extensions.Configuration;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Sites;
using StationKiosk.Host.Surfaces;

namespace Host.Tests.Surfaces;

/// <summary>A request pays for itself: what it gets wrong is answered before any page, with a sentence, and counts against nobody.</summary>
public sealed partial class SoundRequestTests
{
    [Fact]
    [Trait("row", "P1")]
    public async Task What_a_request_gets_wrong_is_never_a_500_and_never_a_modules_fault()
    {
        await using var app = await StationApp.StartAsync(settings: c => c.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Public:Url"] = "http://127.0.0.1:0",
            ["Modules:MostErrors"] = "1",
        }));
        await app.SignInAsync();
        using var phone = StationApp.Client(app.Get<Listeners>().AddressOf(Surface.Public));
        foreach (var browser in new[] { app.Kiosk, app.Staff, phone })
        {
            await RefusesMethodsAsync(browser);
            await RefusesAddressesAsync(browser);
        }

        foreach (var page in new[] { "/m/jobs", "/m/jobs/list/list", "/m/jobs/filter/list", "/m/jobs/slip/list", "/m/training", "/m/policies", "/m/nearby", "/m/jobs?handler=nothing", "/" })
        {
            using var answer = await app.Kiosk.SendFormAsync(page, await app.Kiosk.GetStringAsync("/ticket"));
            Assert.True(answer.StatusCode is HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotFound, $"{page} answered {answer.StatusCode}");
        }

        using (var table = await app.Staff.SendFormAsync("/m/jobs/tables/postings?handler=nothing", await app.Staff.GetStringAsync("/")))
        {
            Assert.Equal(HttpStatusCode.MethodNotAllowed, table.StatusCode);
        }

        await RefusesBodiesAsync(app.Kiosk);
        await TakesNothingForAnEmptyFormAsync(app.Kiosk);
        Assert.All(app.Get<StatusBoard>().Modules(), m => Assert.Equal((m.Module, ModuleState.Ready, 0), (m.Module, m.State, m.Errors)));
    }

    private static async Task RefusesMethodsAsync(HttpClient browser)
    {
        foreach (var method in new[] { "TRACE", "OPTIONS", "PUT", "DELETE", "PATCH", "PROPFIND" })
        {
            foreach (var path in new[] { "/", "/m/suggestions", "/m/jobs/list/list", "/t/ABCD-EFGH", "/healthz", "/ime", "/css/kiosk.css" })
            {
                using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative));
                using var answer = await browser.SendAsync(request);
                Assert.Equal((path, HttpStatusCode.MethodNotAllowed), (path, answer.StatusCode));
                Assert.Equal(["GET", "HEAD", "POST"], answer.Content.Headers.Allow);
            }
        }
    }

    private static async Task RefusesAddressesAsync(HttpClient browser)
    {
        foreach (var path in new[] { "/s/demo/m/%2500", "/s/%2500/", "/s/demo/%2500", "/m/%2500", "/s/demo/m/%250d%250a", "/m/%01", "/s/demo/m/jobs/%252e%252e/x", "/%2500" })
        {
            using var answer = await browser.GetAsync(new Uri(browser.BaseAddress!.GetLeftPart(UriPartial.Authority) + path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
            Assert.True((int)answer.StatusCode < 500, $"{path} answered {answer.StatusCode}");
            Assert.NotEmpty(await answer.Content.ReadAsStringAsync() + answer.Headers.Location);
        }
    }

    private static async Task TakesNothingForAnEmptyFormAsync(HttpClient kiosk)
    {
        using var begun = await kiosk.GetAsync("/m/call-back/form/call-back");
        var page = begun.Headers.Location!.OriginalString;
        var token = Token().Match(await kiosk.GetStringAsync(page)).Groups["token"].Value;
        using var request = new HttpRequestMessage(HttpMethod.Post, page);
        request.Headers.Add("RequestVerificationToken", token);
        using var answer = await kiosk.SendAsync(request);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"(?<token>[^\"]+)\"")]
    private static partial Regex Token();

    private static async Task RefusesBodiesAsync(HttpClient kiosk)
    {
        const string Page = "/m/call-back/form/call-back";
        using var json = new StringContent("{}", Encoding.UTF8, "application/json");
        using var foreign = new StringContent("a=b", Encoding.UTF8);
        foreign.Headers.Remove("Content-Type");
        foreign.Headers.TryAddWithoutValidation("Content-Type", "application/x-www-form-urlencoded; charset=utf-7");
        using var packed = new ByteArrayContent([31, 139]) { Headers = { { "Content-Encoding", "gzip" }, { "Content-Type", "application/x-www-form-urlencoded" } } };
        using var large = new StringContent("a=" + new string('x', 3 << 20), Encoding.UTF8, "application/x-www-form-urlencoded");
        using var many = new StringContent(string.Join('&', Enumerable.Range(0, 3000).Select(i => $"k{i}=1")), Encoding.UTF8, "application/x-www-form-urlencoded");
        using var torn = new StringContent("--x\r\nnothing", Encoding.UTF8);
        torn.Headers.Remove("Content-Type");
        torn.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=y");
        foreach (var (body, status) in new (HttpContent, HttpStatusCode)[]
        {
            (json, HttpStatusCode.UnsupportedMediaType),
            (foreign, HttpStatusCode.UnsupportedMediaType),
            (packed, HttpStatusCode.UnsupportedMediaType),
            (large, HttpStatusCode.RequestEntityTooLarge),
            (many, HttpStatusCode.BadRequest),
            (torn, HttpStatusCode.BadRequest),
        })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, Page) { Content = body };
            request.Headers.ExpectContinue = true;
            using var answer = await kiosk.SendAsync(request);
            Assert.Equal((body.Headers.ContentType?.ToString(), status), (body.Headers.ContentType?.ToString(), answer.StatusCode));
            Assert.Contains("<h1>", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }
}
