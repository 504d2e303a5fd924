using System.Text;
using Host.Tests.Plugins;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Configuration.Reading;
using StationKiosk.Host.Packages;
using StationKiosk.Host.Sites;

namespace Host.Tests.Packages;

/// <summary>The demo's station that packages come from, and an empty one of another installation that they go to.</summary>
internal static class PackageFixture
{
    public static readonly AuditEntry Somebody = new() { What = "", Who = "林静" };

    /// <summary>A host with the shipped plugins on a configuration without a module.</summary>
    public static Task<StationApp> StartEmptyAsync(TestStation station) => StationApp.StartAsync(station.Folder, plugins: PluginFolders.Shipped);

    extension(StationApp app)
    {
        public async Task<MadePackage> ExportAsync(string module, string site = "demo")
        {
            var (made, refusal) = await app.Get<PackageExport>().MakeAsync(site, module, "林静", Somebody);
            Assert.True(refusal is null, refusal?.In("en"));
            return made!;
        }

        /// <summary>Accepts the signer and imports; fails the test when something stands in the way.</summary>
        public async Task<PackagePlan> ImportAsync(MadePackage made, string? module = null, string? replaces = null, bool withRoles = false)
        {
            await app.Get<SignerBook>().AcceptAsync(made.Manifest.Signer, Somebody);
            var (plan, refusal) = await app.TryImportAsync(made, module, replaces, withRoles);
            Assert.True(refusal is null, refusal?.In("en") + string.Join('\n', plan.Faults.Select(f => f.In("en"))));
            return plan;
        }

        public Task<(PackagePlan Plan, PackageRefusal? Refusal)> TryImportAsync(MadePackage made, string? module = null, string? replaces = null, bool withRoles = false) =>
            app.Get<PackageImport>().ImportAsync(Open(made.Bytes), new ImportOrder("demo", module, replaces, withRoles, "试用"), Somebody, CancellationToken.None);

        public ModuleReading Reading(string module, string site = "demo") => app.Get<SiteReading>().Last!.Stations[site].Modules.Single(m => m.Id == module);

        public string Config(string file) => Path.Combine(app.Folder, "data", "config", file);

        /// <summary>The shipped roles may do everything of every module; here they name one, as a district does that divides the work.</summary>
        public async Task NameInRolesAsync(string module) =>
            await app.WriteAsync("roles.json", (await File.ReadAllTextAsync(app.Config("roles.json"))).Replace("\"modules.*\"", $"\"{module}.*\"", StringComparison.Ordinal));

        /// <summary>Writes a file by hand and waits until it is served.</summary>
        public async Task WriteAsync(string file, string text)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(app.Config(file))!);
            await File.WriteAllTextAsync(app.Config(file), text, new UTF8Encoding(false));
            await app.Get<StationKiosk.Host.Engines.EngineHost>().PublishAsync();
        }
    }

    public static ModulePackage Open(byte[] bytes)
    {
        var (package, refusal) = ModulePackage.Read(bytes);
        Assert.True(refusal is null, refusal?.In("en"));
        return package!;
    }
}
