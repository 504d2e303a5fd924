using System.Text.RegularExpressions;
using StationKiosk.Records;

namespace StationKiosk.Host.Cases;

/// <summary>The ticket's code in what somebody typed, or in the whole text of a slip that was scanned: its address or its lines.</summary>
internal static partial class ScannedCode
{
    public static string? Read(string? text)
    {
        if (TicketCodes.Read(text) is { } typed)
        {
            return typed;
        }

        return Written().Matches(text ?? "").Select(m => TicketCodes.Read(m.Value)).FirstOrDefault(code => code is not null);
    }

    // As slips print them: 9 characters by three, 17 by four.
    [GeneratedRegex("(?<![0-9A-Za-z-])([0-9A-Za-z]{9}|[0-9A-Za-z]{17}|[0-9A-Za-z]{3}(-[0-9A-Za-z]{3}){2}|[0-9A-Za-z]{4}(-[0-9A-Za-z]{4}){3}-[0-9A-Za-z])(?![0-9A-Za-z-])", RegexOptions.ExplicitCapture)]
    private static partial Regex Written();
}
