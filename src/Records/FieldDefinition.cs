namespace StationKiosk.Records;

/// <summary>
/// What the store keeps beside the body for one field. The body may hold any other field as well; only declared ones
/// can be asked for. A value of another JSON type than <see cref="Type"/> counts as absent; it stays in the body.
/// </summary>
public sealed record FieldDefinition
{
    /// <summary>How values compare.</summary>
    public FieldType Type { get; init; } = FieldType.Text;

    /// <summary>The field holds an array of values (tags) and matches when any of them does.</summary>
    public bool Many { get; init; }

    /// <summary>Queries often pick records by this field: it gets an index.</summary>
    public bool Filter { get; init; }

    /// <summary>The field has few distinct values which are counted beside a list and combined with words.</summary>
    public bool Facet { get; init; }

    /// <summary>The text of the field is found by words.</summary>
    public bool Search { get; init; }

    /// <summary>A short title or name: also found by pinyin initials (<c>sj</c> finds 司机) and by single characters.</summary>
    public bool Initials { get; init; }
}
