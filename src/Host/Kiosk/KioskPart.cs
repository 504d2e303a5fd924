using Microsoft.AspNetCore.Antiforgery;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Surfaces;
using StationKiosk.Sdk.Texts;
using StationKiosk.Sdk.Ui;

namespace StationKiosk.Host.Kiosk;

/// <summary>What kiosk pages need of every engine.</summary>
internal sealed class KioskPart(IServiceProvider outer, KioskSessions sessions) : IEnginePart
{
    public void AddTo(IServiceCollection services)
    {
        services.AddSingleton(sessions);
        services.AddSingleton(outer.GetRequiredService<Sites.HostPaths>());
        services.AddSingleton(outer.GetRequiredService<Usage.UsageCounts>());
        services.AddSingleton(outer.GetRequiredService<CodeGuard>());
        services.AddSingleton(outer.GetRequiredService<Prefills>());
        services.AddScoped(_ => outer.GetRequiredService<StatusBoard>());
        services.AddSingleton<IAntiforgeryAdditionalDataProvider, SurfaceAntiforgery>();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "sk-form";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddScoped(provider => Visit.Of(Request(provider)));
        services.AddScoped(TextsOf);
        services.AddScoped(provider => Request(provider).Features.Get<KioskSession>()!);
        services.AddScoped<IVisitNotes, VisitNotes>();
        services.AddScoped<KioskScreen>();
        services.AddScoped<KioskFrame>();
        services.AddScoped<HomeTiles>();
        services.AddSingleton<TileCounts>();
        services.AddSingleton(_ => outer.GetRequiredService<Pinyin.PinyinConverter>());
        services.AddSingleton(outer.GetRequiredService<Listeners>());
        services.AddScoped<TakeAway>();
    }

    public void Use(IApplicationBuilder app)
    {
        app.UseMiddleware<KioskVisits>();
        app.UseMiddleware<Usage.UsageMeter>();
        app.UseMiddleware<Theme>();
        app.UseMiddleware<LookFiles>();
    }

    private static HttpContext Request(IServiceProvider provider) => provider.GetRequiredService<IHttpContextAccessor>().HttpContext!;

    private static ITexts TextsOf(IServiceProvider provider)
    {
        var site = provider.GetRequiredService<Visit>().Snapshot;
        return site.TextsIn(Request(provider).Features.Get<SpokenLanguage>()?.Tag ?? site.Site.Languages[0]);
    }
}
