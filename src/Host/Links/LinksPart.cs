using StationKiosk.Host.Engines;
using StationKiosk.Sdk.Links;

namespace StationKiosk.Host.Links;

/// <summary>What pages for people outside need of every engine.</summary>
internal sealed class LinksPart(LinkBook links) : IEnginePart
{
    public void AddTo(IServiceCollection services)
    {
        services.AddSingleton(links);
        services.AddScoped(provider => provider.GetRequiredService<IHttpContextAccessor>().HttpContext!.Features.Get<BoundLink>()
            ?? throw new InvalidOperationException("Only a page that was opened with a link has a link."));
    }

    public void Use(IApplicationBuilder app) => app.UseMiddleware<PublicDoor>();
}
