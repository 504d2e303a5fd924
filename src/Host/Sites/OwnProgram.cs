using System.Diagnostics;

namespace StationKiosk.Host.Sites;

/// <summary>This program, to be started once more as a process of its own.</summary>
internal static class OwnProgram
{
    private const string Name = "StationKiosk";

    /// <summary>What starts it with these words; what comes out of it is for the caller to read.</summary>
    public static ProcessStartInfo Start(IEnumerable<string> words)
    {
        var own = Environment.ProcessPath ?? "";
        var start = Path.GetFileNameWithoutExtension(own) == Name
            ? new ProcessStartInfo(own, words)
            : new ProcessStartInfo(Path.GetFileName(own) == "dotnet" ? own : "dotnet", [Path.Combine(AppContext.BaseDirectory, Name + ".dll"), .. words]);
        start.UseShellExecute = false;
        start.RedirectStandardOutput = true;
        // Short work: what translating code anew costs by measuring it first does not come back.
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_gcConcurrent"] = "0";
        return start;
    }
}
