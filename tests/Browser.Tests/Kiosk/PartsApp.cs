using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;
using StationKiosk.Host.Kiosk.Pinyin;

namespace Browser.Tests.Kiosk;

/// <summary>
/// The kiosk's browser parts by themselves, under the kiosk's content policy: a page with a field of every kind, and a
/// form that survives outages. The pages of the real host are crawled elsewhere.
/// </summary>
internal sealed class PartsApp : IAsyncDisposable
{
    private static readonly string Root = FindRoot();
    private readonly WebApplication _app;

    private PartsApp(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    public ConcurrentQueue<string> Sent { get; } = new();

    /// <summary>Idempotency keys seen, as the host's store would remember them.</summary>
    public ConcurrentDictionary<string, byte> Done { get; } = new(StringComparer.Ordinal);

    public TimeSpan Slowness { get; set; }

    public bool IsInputMethodBroken { get; set; }

    public static async Task<PartsApp> StartAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddInputMethod();
        var app = builder.Build();
        var parts = new PartsApp(app);
        app.Use(parts.GuardAsync);
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = new PhysicalFileProvider(Path.Combine(Root, "src", "Host", "wwwroot")),
            ContentTypeProvider = new Microsoft.AspNetCore.StaticFiles.FileExtensionContentTypeProvider { Mappings = { [".mjs"] = "text/javascript" } },
        });
        app.MapInputMethod();
        app.MapGet("/favicon.ico", () => Results.NoContent());
        app.MapGet("/healthz", () => "{}");
        app.MapGet("/parts.css", () => Results.Text(PartsPages.Css, "text/css"));
        app.MapGet("/", (string? lang, string? large, string? reach) => Html(PartsPages.Keyboard(Texts("keyboard", lang), lang, large, reach)));
        app.MapGet("/form", (string? lang, bool? unkeyed) => Html(PartsPages.Form(Texts("network", lang), lang, keyed: unkeyed is not true)));
        app.MapPost("/form", (Delegate)parts.TakeAsync);
        app.MapGet("/done", () => Html(PartsPages.Done));
        await app.StartAsync();
        return parts;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromMinutes(1));

    private static IResult Html(string page) => Results.Content(page, "text/html; charset=utf-8");

    private static Dictionary<string, string> Texts(string area, string? language)
    {
        var file = Path.Combine(Root, "src", "Host", "Texts", $"{area}.{language ?? "zh-CN"}.json");
        var texts = JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(file))!;
        return texts.ToDictionary(pair => pair.Key[(area.Length + 1)..], pair => HtmlEncoder.Default.Encode(pair.Value), StringComparer.Ordinal);
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "StationKiosk.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }

    private async Task GuardAsync(HttpContext http, RequestDelegate next)
    {
        http.Response.Headers.ContentSecurityPolicy = "default-src 'self'";
        if (IsInputMethodBroken && http.Request.Path == "/ime")
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        await next(http);
    }

    private async Task<IResult> TakeAsync(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync();
        await Task.Delay(Slowness);
        Sent.Enqueue(form["wish"].ToString());
        if (form["wish"] == "")
        {
            return Results.Content(PartsPages.Fault, "text/html; charset=utf-8", statusCode: StatusCodes.Status422UnprocessableEntity);
        }

        Done.TryAdd(form["Idempotency-Key"].ToString(), 0);
        return Results.Redirect("/done");
    }
}
