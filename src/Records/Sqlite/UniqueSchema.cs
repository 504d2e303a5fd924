namespace StationKiosk.Records.Sqlite;

/// <summary>A unique rule with its number. A rule with a condition has a column that is 1 where it binds and null
/// elsewhere, so that no value of a definition ever stands in SQL text.</summary>
internal sealed record UniqueSchema(int Number, string Name, UniqueRule Rule)
{
    public string? FlagColumn => Rule.WhereField is null ? null : $"u{Number}";
}
