using StationKiosk.Host.Configuration.Json;

namespace StationKiosk.Host.Configuration.Layers;

/// <summary>One source of settings; later layers win over earlier ones.</summary>
/// <param name="Name"><c>built-in</c>, <c>plugin</c>, <c>district</c> or <c>station</c>.</param>
/// <param name="Root">Its values without the file's own head; null when it could not be read.</param>
/// <param name="Locks">Pointers that later layers may not touch.</param>
internal sealed record Layer(string Name, LocatedNode? Root, IReadOnlyList<string> Locks)
{
    public const string BuiltInName = "built-in";

    /// <summary>A text that comes from the program itself and has no file to point at.</summary>
    public static Source BuiltIn(byte[] bytes) => new("(" + BuiltInName + ")", bytes);

    public static bool IsBuiltIn(Source source) => source.Name == "(" + BuiltInName + ")";
}
