namespace StationKiosk.Host.Kiosk;

/// <summary>A code as it may be broken across lines: between its groups and nowhere else, so that it can be read out and typed at any length.</summary>
internal static class TicketGroups
{
    /// <param name="code">The code with its hyphens; each stays with the group before it.</param>
    public static IReadOnlyList<string> Of(string code)
    {
        var parts = code.Split('-');
        return [.. parts.Select((part, at) => at + 1 < parts.Length ? part + "-" : part)];
    }
}
