using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using StationKiosk.Sdk.Plugins;

namespace AddsHosted;

public sealed class AddsHostedPlugin : Plugin<NoSettings>
{
    public override void AddServices(IServiceCollection own) => own.AddHostedService<Forever>();

    public override ModuleDefinition Define(NoSettings settings, ModuleInfo module) => new();
}

public sealed class Forever : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.CompletedTask;
}
