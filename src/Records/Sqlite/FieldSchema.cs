namespace StationKiosk.Records.Sqlite;

/// <summary>A declared field with the number that names its column and its index words; numbers are never used again.</summary>
internal sealed record FieldSchema(int Number, string Name, FieldDefinition Definition)
{
    public string Column => $"f{Number}";

    /// <summary>Each value is an index word of its own. Many-valued fields have no other way to be filtered.</summary>
    public bool HasTokens => Definition.Facet || (Definition.Many && Definition.Filter);

    /// <summary>The column of a many-valued field holds the codes of its values.</summary>
    public string ColumnType => Definition.Many ? "text" : Definition.Type switch
    {
        FieldType.Integer => "integer",
        FieldType.Real => "real",
        _ => "text",
    };

    public bool NeedsText => HasTokens || Definition.Search || Definition.Initials;
}
