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

        return Candidate().Matches(text ?? "").Select(m => TicketCodes.Read(m.Value)).FirstOrDefault(code => code is { Length: 9 or 17 });
    }

    [GeneratedRegex("[0-9A-Za-z]{9,17}|[0-9A-Za-z]{4}(-[0-9A-Za-z]{1,5}){1,4}", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Candidate();
}
