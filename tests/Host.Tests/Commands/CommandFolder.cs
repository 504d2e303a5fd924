using System.Diagnostics;
using Host.Tests.Plugins;

namespace Host.Tests.Commands;

/// <summary>A data folder of a test's own, commands typed on it as processes of their own, and the host that serves it while there is one.</summary>
internal sealed class CommandFolder : IAsyncDisposable
{
    public const string Mapping = """{"sheet":1,"header":0,"key":["url"],"columns":[{"from":1,"to":"url"},{"from":2,"to":"title"},{"from":3,"to":"employer"},{"from":4,"to":"pay"},{"from":5,"to":"place"}]}""";

    private readonly bool _ownsFolder;

    /// <summary>A new folder, or that of a host which runs in the test itself.</summary>
    public CommandFolder(string? folder = null)
    {
        _ownsFolder = folder is null;
        Folder = folder ?? StationApp.NewFolder();
        Write("m.json", Mapping);
    }

    public string Folder { get; }

    public string Data => Path.Combine(Folder, "data");

    public ChildHost? Host { get; private set; }

    public string Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Rows as <see cref="Mapping"/> reads them.</summary>
    public string WriteRows(string name, int count, string title = "保洁员") =>
        Write(name, string.Concat(Enumerable.Range(1, count).Select(i => $"https://jobs.example/{name}/{i},{title} {i},第 {i} 家公司,5000元/月,城东区\n")));

    public async Task<ChildHost> ServeAsync()
    {
        Host = ChildHost.Start(Data, PluginFolders.Shipped, ("Demo__Load", "false"), ("Clock__LongestOffHours", "100000"));
        await Host.ServesAsync();
        return Host;
    }

    public async Task StopAsync()
    {
        await Host!.DisposeAsync();
        Host = null;
    }

    public Task<CommandResult> ImportAsync(string file, params string[] more) =>
        RunAsync(["import", "--station", "demo", "--module", "jobs", "--file", file, "--mapping", "m.json", .. more]);

    public Task<CommandResult> ExportAsync(params string[] more) => RunAsync(["export", "--station", "demo", "--module", "jobs", .. more]);

    /// <summary>Types a command in the test's folder, in an English shell.</summary>
    public async Task<CommandResult> RunAsync(params string[] words)
    {
        using var process = Begin(words);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var longest = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        await process.WaitForExitAsync(longest.Token);
        return new CommandResult(process.ExitCode, await output, await error);
    }

    public Process Begin(params string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(PluginFolders.Built("HostOutput"), "StationKiosk.dll"), $"--Data:Path={Data}", $"--Plugins:Path={PluginFolders.Shipped}", .. words])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = Folder,
        };
        start.Environment["PWD"] = Folder;
        start.Environment["LC_ALL"] = "C.UTF-8";
        start.Environment["Demo__Load"] = "false";
        start.Environment["Clock__LongestOffHours"] = "100000";
        return Process.Start(start)!;
    }

    public async ValueTask DisposeAsync()
    {
        if (Host is not null)
        {
            await Host.DisposeAsync();
        }

        if (_ownsFolder)
        {
            Directory.Delete(Folder, recursive: true);
        }
    }
}
