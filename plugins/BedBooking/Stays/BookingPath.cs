using System.Text.Json.Nodes;
using BedBooking.Settings;
using StationKiosk.Sdk.Rules;

namespace BedBooking.Stays;

/// <summary>Which path a booking takes, by the rule of the form: a signature, or papers.</summary>
internal static class BookingPath
{
    private const string Rule = "commitment";

    public static bool Commits(BedSettings settings, string grade, DateOnly day)
    {
        var book = new RuleBook(settings.Form.Fields.ToDictionary(StringComparer.Ordinal), settings.Form.Rules);
        return book.Holds(new Condition { Rule = Rule }, new JsonObject { ["grade"] = grade }, day) == true;
    }

    public static bool IsKnown(BedSettings settings) => settings.Form.Rules.ContainsKey(Rule);
}
