namespace StationKiosk.Records;

/// <summary>A write would have made two records agree where a unique rule forbids it; the unit of work left no trace.</summary>
public sealed class UniqueViolationException : Exception
{
    internal UniqueViolationException(string collection, string rule, Exception? inner)
        : base($"The unique rule '{rule}' of {collection} forbids it: there is such a record already.", inner)
    {
        Collection = collection;
        Rule = rule;
    }

    /// <summary>The collection's name.</summary>
    public string Collection { get; }

    /// <summary>The rule's name in <see cref="CollectionDefinition.Unique"/>, or <c>id</c> for a record id in use.</summary>
    public string Rule { get; }
}
