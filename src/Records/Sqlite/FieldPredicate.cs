using System.Globalization;

namespace StationKiosk.Records.Sqlite;

/// <summary>A filter as a condition on the projection.</summary>
internal sealed class FieldPredicate(StoreConnection connection, CollectionSchema collection, QueryPlan plan)
{
    public string Of(RecordFilter filter)
    {
        var field = collection.Field(filter.Field);
        if (field.Definition.Many && !field.HasTokens)
        {
            throw new ArgumentException($"The field '{field.Name}' of {collection.Name} is declared neither as filter nor as facet.", nameof(filter));
        }

        var positive = filter.Kind switch
        {
            FilterKind.Absent => $"x.{field.Column} is null",
            FilterKind.Range => Range(field, filter),
            _ => field.Definition.Many ? AnyOfMany(field, filter) : AnyOf(field, filter),
        };
        return filter.Negated ? $"(({positive}) is not true)" : positive;
    }

    private string AnyOf(FieldSchema field, RecordFilter filter)
    {
        var values = filter.Values.Select(v => Convert(field.Definition.Type, v)).Where(v => v is not null).ToList();
        return values.Count switch
        {
            0 => "0",
            1 => $"x.{field.Column} = {plan.Value(values[0])}",
            _ => $"x.{field.Column} in ({string.Join(", ", values.Select(plan.Value))})",
        };
    }

    private string AnyOfMany(FieldSchema field, RecordFilter filter)
    {
        var parts = filter.Values
            .Select(v => FacetCodes.Find(connection, collection, field, v.ToString()))
            .OfType<long>()
            .Select(code => $"instr(' ' || x.{field.Column} || ' ', {plan.Value($" {code} ")}) > 0")
            .ToList();
        return parts.Count == 0 ? "0" : $"({string.Join(" or ", parts)})";
    }

    private string Range(FieldSchema field, RecordFilter filter)
    {
        if (field.Definition.Many)
        {
            throw new ArgumentException($"The field '{field.Name}' of {collection.Name} has many values: it has no range.", nameof(filter));
        }

        var bounds = new List<string> { $"x.{field.Column} is not null" };
        AddBound(">=", filter.Min);
        AddBound("<=", filter.Max);
        return $"({string.Join(" and ", bounds)})";

        void AddBound(string comparison, FieldValue? bound)
        {
            if (bound is { } value)
            {
                bounds.Add(Convert(field.Definition.Type, value) is { } typed ? $"x.{field.Column} {comparison} {plan.Value(typed)}" : "0");
            }
        }
    }

    private static object? Convert(FieldType type, FieldValue value) => (type, value.Raw) switch
    {
        (FieldType.Text, _) => value.ToString(),
        (_, string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null,
        (_, var raw) => raw,
    };
}
