using System.Net;
using System.Text.Json;
using Host.Tests.Plugins;
using Microsoft.Data.Sqlite;
using StationKiosk.Host.Sites;
using StationKiosk.Host.Surfaces;

namespace Host.Tests.Surfaces;

/// <summary>What machines may ask, and what they are told at which door.</summary>
public sealed class HealthTests
{
    [Fact]
    [Trait("row", "P3")]
    public async Task Kiosk_and_phones_say_only_alive_and_the_console_tells_all_from_this_machine_or_with_the_token()
    {
        using var station = new TestStation("ThrowsInDefine", "Steady");
        await using var app = await station.StartAsync(("Public:Url", "http://127.0.0.1:0"), ("Health:Token", "a long secret"));
        using var phone = StationApp.Client(app.Get<Listeners>().AddressOf(Surface.Public));

        foreach (var browser in new[] { app.Kiosk, phone })
        {
            Assert.Equal("""{"status":"ok"}""", await browser.GetStringAsync("/healthz"));
            Assert.Equal("""{"status":"ok"}""", await browser.GetStringAsync("/livez"));
            Assert.Equal("""{"status":"ready"}""", await browser.GetStringAsync("/readyz"));
        }

        var here = JsonDocument.Parse(await app.Staff.GetStringAsync("/healthz?lang=zh-CN")).RootElement;
        Assert.Contains(here.GetProperty("modules").EnumerateArray(), m => m.GetProperty("cause").GetString()?.Contains("no definition today", StringComparison.Ordinal) == true);
        foreach (var (token, isTold) in new[] { ("", false), ("another secret", false), ("a long secret", true) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/healthz");
            request.Headers.Add("X-Forwarded-For", "203.0.113.9");
            request.Headers.TryAddWithoutValidation("Authorization", token.Length > 0 ? "Bearer " + token : null);
            using var answer = await app.Staff.SendAsync(request);
            Assert.Equal((token, isTold), (token, (await answer.Content.ReadAsStringAsync()).Contains("modules", StringComparison.Ordinal)));
        }
    }

    [Fact]
    [Trait("row", "P3")]
    public async Task Ready_means_that_every_store_writes()
    {
        using var station = new TestStation("Steady");
        await using var app = await station.StartAsync();
        await using var medium = new SqliteConnection($"Data Source={Path.Combine(station.Data, "stations", "demo", "station.db")};Pooling=False");
        await medium.OpenAsync(TestContext.Current.CancellationToken);
        await RunAsync(medium, "begin immediate");
        app.Get<StoreWatch>().Fault("stations/demo", new IOException("full", 28));

        using (var not = await app.Staff.GetAsync("/readyz"))
        {
            var told = JsonDocument.Parse(await not.Content.ReadAsStringAsync()).RootElement;
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "not-ready"), (not.StatusCode, told.GetProperty("status").GetString()));
            Assert.Equal("demo", Assert.Single(told.GetProperty("because").EnumerateArray()).GetProperty("site").GetString());
            Assert.DoesNotContain(app.Folder, told.GetRawText(), StringComparison.Ordinal);
        }

        await RunAsync(medium, "rollback");
        Assert.Equal("""{"status":"ready"}""", await app.Kiosk.GetStringAsync("/readyz"));
    }

    private static async Task RunAsync(SqliteConnection medium, string sql)
    {
        await using var command = medium.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
