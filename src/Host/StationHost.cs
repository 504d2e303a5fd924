using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.DataProtection;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Cases;
using StationKiosk.Host.Clocks;
using StationKiosk.Host.Commands;
using StationKiosk.Host.Demo;
using StationKiosk.Host.Designer;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Holdings;
using StationKiosk.Host.Kiosk;
using StationKiosk.Host.Links;
using StationKiosk.Host.Packages;
using StationKiosk.Host.Repairs;
using StationKiosk.Host.Sites;
using StationKiosk.Host.Staff;
using StationKiosk.Host.Surfaces;
using StationKiosk.Host.Tables;
using StationKiosk.Host.Templates;
using StationKiosk.Host.Wording;

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
        var (dataLock, holdings) = Take(paths);
        builder.WebHost.ConfigureKestrel(server => listeners.Open(server, HostSocket.PathOf(paths)));
        builder.Services.AddSingleton(_ => dataLock);
        builder.Services.AddSingleton(paths);
        builder.Services.AddSingleton(holdings);
        builder.Services.AddSingleton(listeners);
        builder.Services.AddClock(paths.Clock, builder.Configuration);
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        AddCookieKeys(builder.Services, paths, holdings);
        builder.Services.AddFrontDoor(builder.Configuration);
        builder.Services.AddConcepts();

        var app = builder.Build();
        _ = app.Services.GetRequiredService<DataLock>(); // From now on disposed of with the host.
        app.Lifetime.ApplicationStarted.Register(() => HostSocket.Close(paths));
        // Order matters: who asks is settled first; headers before anything can answer, the host's own endpoints before the engine takes all the rest.
        app.UseFrontDoor();
        app.UseSecurityHeaders();
        app.UseMiddleware<SoundRequests>();
        app.UseRouting();
        app.MapHealth();
        app.MapKiosk();
        app.MapCommands();
        var router = app.Services.GetRequiredService<SurfaceRouter>();
        app.Use((HttpContext context, RequestDelegate next) => context.GetEndpoint() is null ? router.InvokeAsync(context) : next(context));
        return app;
    }

    // Before anything in the data is touched: a second host on the same data ends here.
    private static (DataLock Lock, DataHoldings Holdings) Take(HostPaths paths)
    {
        try
        {
            PrivateFolder.Make(paths.Data);
            var dataLock = DataLock.Take(paths.Data);
            HostSocket.RemoveStale(paths);
            var holdings = DataHoldings.Open(paths.Holdings);
            if (!holdings.IsListed(HoldingPaths.Configuration) && ConfigSeed.Plant(paths))
            {
                holdings.Add(HoldingPaths.Configuration);
            }

            PrivateFolder.Make(paths.Keys);
            return (dataLock, holdings);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DataUnusableException(paths.Data, e);
        }
    }

    // A ring that is lost is not made anew on the disk: what it closed stays closed until it is back, and cookies hold until the next start.
    private static void AddCookieKeys(IServiceCollection services, HostPaths paths, DataHoldings holdings)
    {
        var protection = services.AddDataProtection().SetApplicationName("StationKiosk");
        _ = holdings.Faults.ContainsKey(HoldingPaths.Cookies) ? protection.UseEphemeralDataProtectionProvider() : protection.PersistKeysToFileSystem(new DirectoryInfo(paths.Keys));
    }

    private static void AddConcepts(this IServiceCollection services)
    {
        services.AddSites();
        services.AddAccounts();
        services.AddEngines();
        services.AddCases();
        services.AddKiosk();
        services.AddStaff();
        services.AddDesigner();
        services.AddRepairs();
        services.AddPackages();
        services.AddTemplates();
        services.AddTables();
        services.AddLinks();
        services.AddDemo();
        services.AddCommands();
        services.AddWording();
        services.AddSingleton<FrontStation>();
        services.AddSingleton<AccountsGone>();
        services.AddSingleton<SurfaceRouter>();
    }
}
