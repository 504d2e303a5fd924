namespace StationKiosk.Host.Configuration.Shapes;

/// <summary>How a type that JSON does not know is written: an example for messages, a pattern or format for schemas.</summary>
/// <param name="Example">A value as it stands in JSON, without the quotes.</param>
/// <param name="Pattern">Pattern for the schema; a format such as "time" would refuse 08:30.</param>
/// <param name="Format">Format for the schema.</param>
internal sealed record LeafForm(string Example, string? Pattern, string? Format)
{
    private static readonly Dictionary<Type, LeafForm> Known = new()
    {
        [typeof(TimeOnly)] = new("08:30", "^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?$", null),
        [typeof(DateOnly)] = new("2026-10-01", null, "date"),
        [typeof(Uri)] = new("https://example.org/", null, "uri"),
        [typeof(TimeSpan)] = new("00:00:30", null, null),
        [typeof(Files.OpenSpan)] = new("08:30-17:00", Files.OpenSpan.Pattern, null),
    };

    public static LeafForm? Of(Type type) => Known.GetValueOrDefault(type);
}
