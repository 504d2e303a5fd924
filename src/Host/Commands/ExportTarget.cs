using StationKiosk.Host.Holdings;

namespace StationKiosk.Host.Commands;

/// <summary>
/// Where an export may be written: a file of its own, that is not there yet unless it is to be replaced, and nowhere in the data. A typed
/// path that means a store, a key, a device or a link to one would else be overwritten by a spreadsheet.
/// </summary>
internal static class ExportTarget
{
    /// <summary>The key of the sentence that says why not; null when it may be written.</summary>
    public static string? Refusal(DataFolder data, string file, bool isReplaced)
    {
        var info = new FileInfo(file);
        // A link that leads nowhere does not exist, and is one all the same.
        if (Directory.Exists(file) || info.LinkTarget is not null || (info.Exists && !OrdinaryFile.Is(file)))
        {
            return "export.no-file";
        }

        var folder = Real(Path.GetDirectoryName(Path.GetFullPath(file))!);
        if (IsWithin(folder, Real(data.Data)) || IsWithin(folder, Real(data.Config)))
        {
            return "export.in-data";
        }

        return info.Exists && !isReplaced ? "export.there" : null;
    }

    private static bool IsWithin(string folder, string other) =>
        folder == other || folder.StartsWith(other + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    // With every link on the way followed, from the root down.
    private static string Real(string folder)
    {
        var at = Path.GetPathRoot(folder) ?? "/";
        foreach (var part in Path.TrimEndingDirectorySeparator(folder)[at.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            at = Path.Combine(at, part);
            at = Directory.Exists(at) ? Directory.ResolveLinkTarget(at, returnFinalTarget: true)?.FullName ?? at : at;
        }

        return Path.TrimEndingDirectorySeparator(at);
    }
}
