using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Logging;
using StationKiosk.Host.Kiosk.Pinyin;

namespace Host.Tests.Kiosk;

public sealed class PinyinEndpointTests : IAsyncLifetime
{
    private readonly LogLines _log = new();
    private WebApplication _app = null!;
    private HttpClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders().AddProvider(_log).SetMinimumLevel(LogLevel.Trace);
        builder.Services.AddInputMethod();
        _app = builder.Build();
        _app.MapInputMethod();
        await _app.StartAsync();
        _client = _app.GetTestClient();
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task A_keystroke_gets_candidates_that_no_cache_keeps()
    {
        var answer = await PostAsync(new { letters = "zhangwei", mode = "name" });

        var body = await answer.Content.ReadFromJsonAsync<InputMethodAnswer>(TestContext.Current.CancellationToken);
        Assert.Equal(new Candidate("张伟", 8), body!.Candidates[0]);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Nothing_typed_reaches_the_log()
    {
        await PostAsync(new { letters = "zhangwei", mode = "name" });

        Assert.NotEmpty(_log.Lines);
        Assert.DoesNotContain(_log.Lines, line => line.Contains("zhangwei", StringComparison.Ordinal) || line.Contains('张'));
    }

    [Fact]
    public async Task Unreadable_requests_are_refused()
    {
        using var text = new StringContent("letters=zhangwei");
        using var broken = new StringContent("{", System.Text.Encoding.UTF8, "application/json");

        Assert.Equal(HttpStatusCode.BadRequest, (await _client.PostAsync("/ime", text, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await _client.PostAsync("/ime", broken, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(new { letters = "a", mode = "poem" })).StatusCode);
    }

    [Fact]
    public async Task A_page_of_another_origin_is_refused()
    {
        _client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");

        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(new { letters = "a", mode = "text" })).StatusCode);
    }

    private Task<HttpResponseMessage> PostAsync<T>(T body) => _client.PostAsJsonAsync("/ime", body, TestContext.Current.CancellationToken);

    private sealed class LogLines : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}
