using Microsoft.AspNetCore.Mvc;
using StationKiosk.Host.Engines;
using StationKiosk.Sdk.Ui;

namespace StationKiosk.Host.Accounts;

/// <summary>Accounts in every engine: the door before the console's pages, and who is there.</summary>
internal sealed class StaffPart(IServiceProvider outer) : IEnginePart
{
    public void AddTo(IServiceCollection services)
    {
        var roles = outer.GetRequiredService<RoleBook>();
        services.AddSingleton(roles);
        services.AddSingleton(outer.GetRequiredService<AccountBook>());
        services.AddSingleton(outer.GetRequiredService<SessionBook>());
        services.AddSingleton(outer.GetRequiredService<AuditLog>());
        services.AddSingleton(outer.GetRequiredService<AccountDesk>());
        services.AddSingleton(outer.GetRequiredService<FactorBook>());
        services.AddScoped(provider => StaffVisit.Of(provider.GetRequiredService<IHttpContextAccessor>().HttpContext!, roles));
        services.AddScoped<Grants>();
        services.AddAntiforgery(options =>
        {
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.HttpOnly = true;
        });
        services.AddScoped<IPageAccess, PageAccess>();
        services.AddScoped<PermissionWords>();
        services.Configure<MvcOptions>(options => options.Filters.Add(new HandlerDoor()));
    }

    public void Use(IApplicationBuilder app) => app.UseMiddleware<StaffDoor>();
}
