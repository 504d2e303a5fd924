namespace Host.Tests;

/// <summary>A second station beside the shipped one, with the same services.</summary>
internal static class SecondStation
{
    public const string Id = "lakeside";

    public static void Add(string config)
    {
        var demo = Path.Combine(config, "stations", "demo");
        foreach (var file in Directory.EnumerateFiles(demo, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(config, "stations", Id, Path.GetRelativePath(demo, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
