using System.Net;
using Host.Tests.Services;
using StationKiosk.Host.Configuration.Reading;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Forms.People;
using StationKiosk.Host.Modules;
using StationKiosk.Host.Sites;

namespace Host.Tests.Configuration.BadInput;

/// <summary>Whatever becomes of a module's file, it is either read as a whole or refused with a place, and it never takes anything else with it.</summary>
public sealed class MutantTests
{
    private static readonly string[] Services = ["jobseekers", "labour-check", "report", "call-back", "employers", "nearby", "suggestions", "jobs"];

    [Fact]
    [Trait("row", "L2")]
    public void Two_thousand_spoilt_files_are_each_read_as_a_whole_or_refused_with_file_and_line()
    {
        using var folder = new ServiceFolder();
        var (read, good) = (0, 0);
        foreach (var service in Services)
        {
            var bytes = File.ReadAllBytes(folder.PathOf(service));
            foreach (var other in Services.Where(s => s != service))
            {
                File.Move(folder.PathOf(other), folder.PathOf(other) + ".bak", overwrite: true);
            }

            for (var seed = 0; seed < 250; seed++, read++)
            {
                var spoilt = Mutant.Of(bytes, (read * 31) + 7);
                good += Holds(folder, service, spoilt, seed) ? 1 : 0;
            }

            foreach (var other in Services.Where(s => s != service))
            {
                File.Move(folder.PathOf(other) + ".bak", folder.PathOf(other));
            }
        }

        Assert.Equal(2000, read);
        Assert.InRange(good, 1, 1999);
    }

    [Fact]
    [Trait("row", "L2")]
    public async Task Forty_starts_with_a_spoilt_file_each_serve_the_home_and_every_other_module()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var folder = StationApp.NewFolder();
            var service = Services[seed % Services.Length];
            using (var shipped = new ServiceFolder())
            {
                Directory.CreateDirectory(Path.Combine(folder, "data"));
                Directory.Move(shipped.Config, Path.Combine(folder, "data", "config"));
            }

            var file = Path.Combine(folder, "data", "config", "stations", "demo", "modules", service + ".json");
            await File.WriteAllBytesAsync(file, Mutant.Of(await File.ReadAllBytesAsync(file), 90_000 + seed));
            await using (var app = await StationApp.StartAsync(folder))
            {
                using var home = await app.Kiosk.GetAsync(new Uri("/", UriKind.Relative));
                var status = app.Get<EngineHost>().Live.Sites["demo"].Status;

                Assert.True(home.StatusCode == HttpStatusCode.OK, $"home with seed {seed}: {home.StatusCode}");
                Assert.All(Services.Where(s => s != service), other => Assert.Equal(ModuleState.Ready, status[other].State));
                var own = status.GetValueOrDefault(service)?.State;
                Assert.True(own is null or ModuleState.Ready or ModuleState.Quarantined, $"{service} with seed {seed}: {own}");
                Assert.Equal(own == ModuleState.Ready, app.Get<EngineHost>().Live.Sites["demo"].Modules.ContainsKey(service));
            }

            Directory.Delete(folder, recursive: true);
        }
    }

    private static bool Holds(ServiceFolder folder, string service, byte[] bytes, int seed)
    {
        var file = $"stations/demo/modules/{service}.json";
        ModuleReading module;
        try
        {
            module = folder.Reader.Read(folder.Config, new Dictionary<string, byte[]?>(StringComparer.Ordinal) { [file] = bytes }).Stations["demo"].Modules.Single(m => m.Id == service);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            Assert.Fail($"{service} with seed {seed}: {e}");
            return false;
        }

        if (!module.IsGood)
        {
            Assert.True(module.Faults.Any(f => f.File == file && f.Line > 0), $"{service} with seed {seed} is refused without a place: {string.Join(" | ", module.Faults)}");
            return false;
        }

        try
        {
            var definition = folder.Reader.Define(module)!;
            DefinitionCheck.Run(definition);
            PeopleRun.Run(definition, new DateOnly(2026, 11, 22));
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            Assert.Fail($"{service} with seed {seed} is good, but cannot be defined: {e}");
        }

        return true;
    }
}
