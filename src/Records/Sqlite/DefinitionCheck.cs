using System.Text.RegularExpressions;

namespace StationKiosk.Records.Sqlite;

/// <summary>Refuses definitions the store could not keep.</summary>
internal static partial class DefinitionCheck
{
    public static void Check(CollectionDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        Require(CollectionName().IsMatch(definition.Name) && definition.Name.Length <= 100, $"'{definition.Name}' is no name for a collection: lower-case words with digits and hyphens, joined by dots.");
        Require(definition.Owner.Length > 0, $"The collection {definition.Name} names no owner.");
        foreach (var (name, field) in definition.Fields)
        {
            Require(FieldName().IsMatch(name) && name.Length <= 100, $"'{name}' is no name for a field of {definition.Name}: a letter, then letters, digits, hyphens and underscores; a dot steps into an object.");
            Require(!field.Many || field.Type == FieldType.Text, $"The field '{name}' of {definition.Name} has many values: they must be texts.");
        }

        foreach (var (name, unique) in definition.Unique)
        {
            CheckUnique(definition, name, unique);
        }

        foreach (var sort in definition.Sorts)
        {
            RequireSingle(definition, sort.Field, "An order");
            if (sort.Within is { } within)
            {
                RequireSingle(definition, within, "An order");
            }
        }
    }

    private static void CheckUnique(CollectionDefinition definition, string name, UniqueRule unique)
    {
        Require(name.Length > 0 && name != "id" && unique.Fields.Count > 0, $"The unique rule '{name}' of {definition.Name} needs a name other than 'id' and at least one field.");
        Require((unique.WhereField is null) == (unique.WhereEquals is null), $"The unique rule '{name}' of {definition.Name} needs both WhereField and WhereEquals, or neither.");
        foreach (var field in unique.WhereField is { } where ? unique.Fields.Append(where) : unique.Fields)
        {
            RequireSingle(definition, field, $"The unique rule '{name}'");
        }
    }

    private static void RequireSingle(CollectionDefinition definition, string field, string who) => Require(
        definition.Fields.TryGetValue(field, out var found) && !found.Many,
        $"{who} of {definition.Name} needs the single-valued declared field '{field}'.");

    private static void Require(bool definition, string message)
    {
        if (!definition)
        {
            throw new ArgumentException(message, nameof(definition));
        }
    }

    [GeneratedRegex(@"^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)*\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex CollectionName();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9_-]*(\.[A-Za-z][A-Za-z0-9_-]*)*\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex FieldName();
}
