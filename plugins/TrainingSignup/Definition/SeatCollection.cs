using StationKiosk.Records;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Plugins;
using TrainingSignup.Seats;
using TrainingSignup.Settings;

namespace TrainingSignup.Definition;

/// <summary>The places: a number of a class is given once, a case has one place. Both are rules of the store, not of code.</summary>
internal static class SeatCollection
{
    public const string Id = "seats";

    private static readonly FieldDefinition Key = new() { Filter = true };

    public static ModuleCollection Of(TrainingSettings settings) => new()
    {
        Title = settings.Label("seats"),
        Fields = new Dictionary<string, Field>(StringComparer.Ordinal),
        Hidden = new Dictionary<string, FieldDefinition>(StringComparer.Ordinal)
        {
            [SeatFields.Class] = Key,
            [SeatFields.Case] = Key,
            [SeatFields.Number] = new() { Type = FieldType.Integer, Filter = true },
            [SeatFields.State] = Key,
            [SeatFields.Until] = Key,
            [SeatFields.Code] = Key,
            [SeatFields.Person] = Key,
        },
        Unique = new Dictionary<string, UniqueRule>(StringComparer.Ordinal)
        {
            ["number"] = new() { Fields = [SeatFields.Class, SeatFields.Number] },
            ["case"] = new() { Fields = [SeatFields.Case] },
        },
        // Ids of cases grow with time: their order is the order of the queue.
        Sorts = [new SortDefinition { Field = SeatFields.Case, Within = SeatFields.Class }],
    };
}
