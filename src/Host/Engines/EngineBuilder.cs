using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.FileProviders;
using StationKiosk.Host.Plugins;
using StationKiosk.Host.Sites;
using StationKiosk.Host.Surfaces;

namespace StationKiosk.Host.Engines;

/// <summary>Builds an engine from a set of plugins, beside the one that is serving. Throws when the set cannot work together.</summary>
internal sealed class EngineBuilder(IServiceProvider outer, IEnumerable<IEnginePart> parts)
{
    public Engine Build(PluginSet plugins)
    {
        ConsolePages.CheckHost();
        var services = new ServiceCollection();
        Forward(services, plugins);
        services.AddLogging();
        services.AddOptions();
        AddPages(services, plugins);
        foreach (var part in parts)
        {
            part.AddTo(services);
        }

        foreach (var plugin in plugins.Plugins)
        {
            services.Add(plugin.Services);
        }

        // Razor Pages bring a hosted service for a key ring of their own; keys are the outer host's.
        foreach (var hosted in services.Where(d => d.ServiceType == typeof(IHostedService)).ToList())
        {
            services.Remove(hosted);
        }

        var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
        try
        {
            return new Engine(plugins, provider, Pipeline(provider));
        }
        catch
        {
            provider.Dispose();
            throw;
        }
    }

    // Instances, which the engine's container never disposes.
    private void Forward(ServiceCollection services, PluginSet plugins)
    {
        var host = outer.GetRequiredService<IWebHostEnvironment>();
        var files = plugins.Plugins.Select(p => (IFileProvider)new PluginFiles(p.Id, Path.Combine(p.Folder, "wwwroot"))).Prepend(host.WebRootFileProvider);
        var environment = new EngineEnvironment(host, new CompositeFileProvider(files));
        services.AddSingleton<IWebHostEnvironment>(environment);
        services.AddSingleton<IHostEnvironment>(environment);
        One<IConfiguration>();
        One<ILoggerFactory>();
        One<IHostApplicationLifetime>();
        One<IHttpContextAccessor>();
        One<IDataProtectionProvider>();
        One<DiagnosticListener>();
        One<DiagnosticSource>();
        One<ActivitySource>();
        One<DistributedContextPropagator>();
        One<IMeterFactory>();
        One<IServer>();
        One<TimeProvider>();
        One<ModuleHealth>();
        One<ModulePauses>();
        One<RequestsInside>();

        void One<T>()
            where T : class => services.AddSingleton(outer.GetRequiredService<T>());
    }

    private static void AddPages(ServiceCollection services, PluginSet plugins)
    {
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddRazorPages(options =>
            {
                options.Conventions.Add(new SurfaceConvention());
                options.Conventions.Add(new FormLimitConvention());
            })
            .ConfigureApplicationPartManager(manager =>
            {
                foreach (var part in plugins.Plugins.SelectMany(p => p.Parts()))
                {
                    manager.ApplicationParts.Add(part);
                }
            });
        services.AddSingleton<MatcherPolicy, ModulePolicy>();
        services.Replace(ServiceDescriptor.Singleton<IUrlHelperFactory, ModuleUrlHelperFactory>());
    }

    private RequestDelegate Pipeline(ServiceProvider provider)
    {
        var app = new ApplicationBuilder(provider, outer.GetRequiredService<IServer>().Features);
        app.UseStaticFiles();
        app.UseMiddleware<ModuleWall>();
        app.UseRouting();
        // Order matters: a page that takes no POST is none for anybody; a body is read after the doors have let somebody in.
        app.UseMiddleware<HandlerCheck>();
        foreach (var part in parts)
        {
            part.Use(app);
        }

        app.UseMiddleware<FormCheck>();
        app.UseMiddleware<ModuleStay>();
        app.UseEndpoints(endpoints => endpoints.MapRazorPages());
        var pipeline = app.Build();
        // Reading the endpoints builds all descriptors and routes now, while a failure still concerns nobody.
        _ = provider.GetRequiredService<EndpointDataSource>().Endpoints;
        return pipeline;
    }
}
