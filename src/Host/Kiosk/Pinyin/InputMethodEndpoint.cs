using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;

namespace StationKiosk.Host.Kiosk.Pinyin;

/// <summary>
/// What the on-screen keyboard asks at every key. The letters may spell a resident's name, so they travel in the
/// body and never in an address, which servers and proxies log; nothing is kept or logged here.
/// </summary>
internal static class InputMethodEndpoint
{
    private const int LargestRequest = 1024;

    public static IServiceCollection AddInputMethod(this IServiceCollection services) => services
        .AddSingleton(_ => PinyinLexicon.Shared)
        .AddSingleton<ChineseReadings>()
        .AddSingleton<OwnWords>()
        .AddSingleton<PinyinConverter>();

    public static IEndpointConventionBuilder MapInputMethod(this IEndpointRouteBuilder routes) => routes
        .MapPost("/ime", AnswerAsync)
        .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(LargestRequest))
        .DisableAntiforgery();

    private static async Task<Results<Ok<InputMethodAnswer>, BadRequest>> AnswerAsync(
        HttpContext http, PinyinConverter converter)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (http.Request.Headers["Sec-Fetch-Site"] is [not (null or "same-origin")])
        {
            return TypedResults.BadRequest();
        }

        // A JSON body makes a foreign page ask first (CORS preflight), and nobody answers that.
        if (!http.Request.HasJsonContentType())
        {
            return TypedResults.BadRequest();
        }

        try
        {
            var asked = await http.Request.ReadFromJsonAsync<InputMethodRequest>(http.RequestAborted);
            return asked?.Letters is null || !Enum.TryParse<PinyinMode>(asked.Mode, ignoreCase: true, out var mode)
                ? TypedResults.BadRequest()
                : TypedResults.Ok(new InputMethodAnswer(converter.Convert(asked.Letters, mode)));
        }
        catch (JsonException)
        {
            return TypedResults.BadRequest();
        }
    }
}
