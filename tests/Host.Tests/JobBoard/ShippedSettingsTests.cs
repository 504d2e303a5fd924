using Host.Tests.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using StationKiosk.Host.Configuration.Reading;
using StationKiosk.Host.Plugins;
using StationKiosk.Host.Sites;

namespace Host.Tests.JobBoard;

public sealed class ShippedSettingsTests
{
    [Fact]
    public async Task The_shipped_configuration_has_no_faults_with_the_shipped_plugins()
    {
        await using var app = await StationApp.StartAsync();
        var set = new PluginCatalog(app.Get<HostPaths>(), app.Clock, NullLogger<PluginCatalog>.Instance).Read(new HashSet<string>(StringComparer.Ordinal));
        Assert.Single(set.Plugins, p => p.Id == "JobBoard");
        var installed = set.Plugins.Select(SiteReading.Installed);

        var reading = new ConfigurationReader([.. installed]).Read(Path.Combine(ConfigFixture.RepositoryRoot(), "config"));

        Assert.Empty(reading.AllFaults.Select(fault => fault.In("en")));
        Assert.Contains(reading.Stations["demo"].Modules, module => module.Id == "jobs" && module.Settings is not null);
    }
}
