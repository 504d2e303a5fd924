using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Host.Engines;

namespace StationKiosk.Host.Accounts;

/// <summary>Accounts in every engine: the door before the console's pages, and who is there.</summary>
internal sealed class StaffPart(AccountBook accounts, SessionBook sessions, RoleBook roles, AuditLog audit, AccountDesk desk) : IEnginePart
{
    public void AddTo(IServiceCollection services)
    {
        services.AddSingleton(accounts);
        services.AddSingleton(sessions);
        services.AddSingleton(roles);
        services.AddSingleton(audit);
        services.AddSingleton(desk);
        services.AddScoped(provider => StaffVisit.Of(provider.GetRequiredService<IHttpContextAccessor>().HttpContext!, roles));
        services.AddAntiforgery(options =>
        {
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.HttpOnly = true;
        });
        services.Configure<RazorPagesOptions>(options => options.Conventions.Add(new StaffConvention()));
    }

    public void Use(IApplicationBuilder app) => app.UseMiddleware<StaffDoor>();
}
