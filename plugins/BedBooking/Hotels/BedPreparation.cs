using System.Text.Json.Nodes;
using BedBooking.Definition;

namespace BedBooking.Hotels;

/// <summary>
/// What is derived when a bed is saved or imported. A bed names its hotel and room in words, as lists do; the records behind the words are found
/// or made shortly after (<see cref="BedTies"/>).
/// </summary>
internal static class BedPreparation
{
    public static void Prepare(JsonObject body)
    {
        body["state"] ??= Words.Ready;
        body["rule"] ??= Words.Any;
        body["usable"] = 0;
        body["loose"] = 1;
    }
}
