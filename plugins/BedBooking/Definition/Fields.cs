using BedBooking.Settings;
using StationKiosk.Records;
using StationKiosk.Sdk.Fields;

namespace BedBooking.Definition;

/// <summary>Makes the fields of collections, each with the label that the settings give it.</summary>
internal sealed class Fields(BedSettings settings)
{
    public static readonly FieldDefinition Key = new() { Filter = true };
    public static readonly FieldDefinition Counted = new() { Filter = true, Facet = true };
    public static readonly FieldDefinition Number = new() { Type = FieldType.Integer, Filter = true };
    public static readonly FieldDefinition Value = new();

    public TextField Text(string label, bool required = false, bool search = false, bool filter = false, int most = 100) =>
        new() { Label = settings.Label(label), Required = required, Search = search, Filter = filter, MaxLength = most };

    public LongTextField Lines(string label, int most = 600) => new() { Label = settings.Label(label), MaxLength = most };

    public NumberField Whole(string label, decimal least, decimal most, bool required = false) =>
        new() { Label = settings.Label(label), Min = least, Max = most, Required = required };

    public DateField Day(string label, bool filter = false) => new() { Label = settings.Label(label), Filter = filter };

    public FlagField Flag(string label, bool filter = false) => new() { Label = settings.Label(label), Filter = filter };

    public ChoiceField Choice(string label, string group, IEnumerable<string> codes, bool required = false) => new()
    {
        Label = settings.Label(label),
        Filter = true,
        Required = required,
        Options = new OrderedDictionary<string, Choice>(codes.Select(code => KeyValuePair.Create(code, new Choice { Label = settings.Label($"{group}-{code}") })), StringComparer.Ordinal),
    };
}
