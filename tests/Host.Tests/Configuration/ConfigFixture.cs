using System.Text;
using StationKiosk.Host.Configuration.Reading;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Plugins;

namespace Host.Tests.Configuration;

/// <summary>A configuration folder of a test's own: the base folder of the golden ones with files of the test over it.</summary>
internal sealed class ConfigFixture : IDisposable
{
    public const string Desk = "stations/s1/modules/desk.json";
    public const string Station = "stations/s1/station.json";

    private static readonly string[] Roots = [AppContext.BaseDirectory, Directory.GetCurrentDirectory()];

    public ConfigFixture(string? golden = null)
    {
        Copy(Path.Combine(GoldenFolder, "base"));
        if (golden is not null)
        {
            Copy(Path.Combine(GoldenFolder, golden));
        }
    }

    public static string GoldenFolder { get; } = Path.Combine(RepositoryRoot(), "tests/Host.Tests/golden");

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), "sk-" + Guid.NewGuid().ToString("N"));

    public List<InstalledPlugin> Plugins { get; } = [DeskPlugin()];

    public static InstalledPlugin DeskPlugin(string? moduleFile = null, string? migrations = null, Action<object, ModuleInfo, Faults>? check = null) => new()
    {
        Id = "Desk",
        SettingsType = typeof(DeskSettings),
        ModuleFile = moduleFile is null ? null : Encoding.UTF8.GetBytes(moduleFile),
        MigrationsFile = migrations is null ? null : Encoding.UTF8.GetBytes(migrations),
        Check = check,
    };

    public static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(Roots[0]);
        while (!File.Exists(Path.Combine(folder.FullName, "StationKiosk.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("Not below the repository.");
        }

        return folder.FullName;
    }

    public ConfigFixture With(string file, string text)
    {
        var path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }

    public ConfigFixture Replace(string file, string old, string now)
    {
        var text = File.ReadAllText(Path.Combine(Folder, file));
        Assert.Contains(old, text, StringComparison.Ordinal);
        return With(file, text.Replace(old, now, StringComparison.Ordinal));
    }

    public ConfigurationReading Read() => new ConfigurationReader(Plugins).Read(Folder);

    public ModuleReading ReadDesk() => Read().Stations["s1"].Modules.Single(m => m.Id == "desk");

    public string[] Faults(string language = "en") => [.. Read().AllFaults.Select(f => f.In(language))];

    public void Dispose()
    {
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    private void Copy(string from)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Where(f => Path.GetFileName(f) != "errors.txt"))
        {
            var to = Path.Combine(Folder, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to, overwrite: true);
        }
    }
}
