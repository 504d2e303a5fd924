using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.DataProtection;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Cases;
using StationKiosk.Host.Demo;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Kiosk;
using StationKiosk.Host.Repairs;
using StationKiosk.Host.Sites;
using StationKiosk.Host.Staff;
using StationKiosk.Host.Surfaces;

namespace StationKiosk.Host;

/// <summary>Puts the host together. Program and the tests start the same thing.</summary>
internal static class StationHost
{
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? change = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ApplicationName = typeof(StationHost).Assembly.GetName().Name, ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseStaticWebAssets();
        change?.Invoke(builder);

        var paths = new HostPaths(builder.Configuration);
        var listeners = new Listeners(builder.Configuration);
        Directory.CreateDirectory(paths.Data);
        ConfigSeed.Plant(paths);
        builder.WebHost.ConfigureKestrel(server => listeners.Open(server, CommandSocket(paths)));
        builder.Services.AddSingleton(paths);
        builder.Services.AddSingleton(listeners);
        builder.Services.TryAddTime();
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        builder.Services.AddDataProtection().PersistKeysToFileSystem(Directory.CreateDirectory(paths.Keys)).SetApplicationName("StationKiosk");
        builder.Services.AddSites();
        builder.Services.AddAccounts();
        builder.Services.AddEngines();
        builder.Services.AddCases();
        builder.Services.AddKiosk();
        builder.Services.AddStaff();
        builder.Services.AddRepairs();
        builder.Services.AddDemo();
        builder.Services.AddSingleton<SurfaceRouter>();

        var app = builder.Build();
        // Order matters: headers before anything can answer, the host's own endpoints before the engine takes all the rest.
        app.UseSecurityHeaders();
        app.UseRouting();
        app.MapHealth();
        app.MapKiosk();
        var router = app.Services.GetRequiredService<SurfaceRouter>();
        app.Use((HttpContext context, RequestDelegate next) => context.GetEndpoint() is null ? router.InvokeAsync(context) : next(context));
        return app;
    }

    private static string CommandSocket(HostPaths paths)
    {
        var socket = Path.Combine(paths.Data, "host.sock");
        File.Delete(socket);
        return socket;
    }

    private static void TryAddTime(this IServiceCollection services)
    {
        if (!services.Any(s => s.ServiceType == typeof(TimeProvider)))
        {
            services.AddSingleton(TimeProvider.System);
        }
    }
}
