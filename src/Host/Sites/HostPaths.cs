using StationKiosk.Host.Holdings;

namespace StationKiosk.Host.Sites;

/// <summary>
/// Where things are. Data stands beside StationKiosk.sln when there is one above the program, else beside the program;
/// the configuration that is served is a copy below the data, so that a clone of the repository stays clean.
/// </summary>
internal sealed class HostPaths
{
    public HostPaths(IConfiguration configuration)
    {
        Data = Full(configuration["Data:Path"]) ?? Path.Combine(Repository() ?? AppContext.BaseDirectory, "data");
        Config = Full(configuration["Config:Path"]) ?? Path.Combine(Data, "config");
        Plugins = Full(configuration["Plugins:Path"]) ?? Path.Combine(AppContext.BaseDirectory, "plugins");
    }

    /// <summary>For the command line, from the same settings as the host's: its file, the environment, the arguments.</summary>
    public static HostPaths Of(IReadOnlyList<string> settings) => new(Settings(settings));

    /// <summary>All settings of the host as the command line sees them.</summary>
    public static IConfiguration Settings(IReadOnlyList<string> settings) => new ConfigurationBuilder()
        .SetBasePath(AppContext.BaseDirectory)
        .AddJsonFile("appsettings.json", optional: true)
        .AddEnvironmentVariables()
        .AddCommandLine([.. settings])
        .Build();

    public string Data { get; }

    public string Config { get; }

    public string Plugins { get; }

    /// <summary>The configuration that the program ships with and seeds an empty station from.</summary>
    public static string Shipped => Path.Combine(AppContext.BaseDirectory, "config");

    public string Keys => Path.Combine(Data, "keys");

    /// <summary>Where the pieces lie that must be there.</summary>
    public DataFolder Holdings => new(Data, Config, Keys);

    /// <summary>The last time that was believed.</summary>
    public string Clock => Path.Combine(Data, "clock.json");

    public string Files => Path.Combine(Data, "files");

    public string StationData(string station) => Path.Combine(Data, "stations", station);

    /// <summary>A path that a person typed means their own folder, not the program's.</summary>
    public static string? Full(string? path) => string.IsNullOrEmpty(path)
        ? null
        : Path.GetFullPath(path, Environment.GetEnvironmentVariable("PWD") is { Length: > 0 } shell && Directory.Exists(shell) ? shell : Environment.CurrentDirectory);

    private static string? Repository()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "StationKiosk.sln")))
            {
                return at.FullName;
            }
        }

        return null;
    }
}
