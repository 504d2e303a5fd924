namespace StationKiosk.Host.Configuration.Checks;

/// <summary>The icons that settings may name: those of the list from which the build makes the sprite. A name beyond it would be a blank.</summary>
internal static class IconNames
{
    public static IReadOnlySet<string> All { get; } = Read();

    private static HashSet<string> Read()
    {
        using var stream = typeof(IconNames).Assembly.GetManifestResourceStream("icons.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0 && !l.StartsWith('#'))];
    }
}
