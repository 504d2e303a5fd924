namespace StationKiosk.Records;

/// <summary>One condition on a declared field. A query's filters must all hold.</summary>
public sealed record RecordFilter
{
    private RecordFilter(string field, FilterKind kind)
    {
        Field = field;
        Kind = kind;
    }

    /// <summary>The declared field.</summary>
    public string Field { get; }

    internal FilterKind Kind { get; }

    internal IReadOnlyList<FieldValue> Values { get; private init; } = [];

    internal FieldValue? Min { get; private init; }

    internal FieldValue? Max { get; private init; }

    internal bool Negated { get; private init; }

    /// <summary>The field, or one of its values, equals <paramref name="value"/>.</summary>
    public static RecordFilter Equal(string field, FieldValue value) => new(field, FilterKind.AnyOf) { Values = [value] };

    /// <summary>The field, or one of its values, equals one of <paramref name="values"/>; none given = no record.</summary>
    public static RecordFilter AnyOf(string field, params IEnumerable<FieldValue> values) => new(field, FilterKind.AnyOf) { Values = [.. values] };

    /// <summary>A single-valued field lies between the bounds, both included; a bound not given is open.</summary>
    public static RecordFilter Range(string field, FieldValue? min, FieldValue? max) => new(field, FilterKind.Range) { Min = min, Max = max };

    /// <summary>The field has no value.</summary>
    public static RecordFilter Absent(string field) => new(field, FilterKind.Absent);

    /// <summary>Exactly the records for which <paramref name="filter"/> does not hold, those without a value included.</summary>
    public static RecordFilter Not(RecordFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return filter with { Negated = !filter.Negated };
    }
}
