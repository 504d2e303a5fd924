namespace StationKiosk.Sdk.Cases;

/// <summary>How a ticket's code is shown to people.</summary>
public static class TicketCode
{
    /// <summary>The code in groups that can be read out and typed: <c>K7M-9Q2-X4A</c>. Typing it with or without the hyphens means the same.</summary>
    /// <param name="code">The code as it is stored.</param>
    public static string Spaced(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return code.Length switch
        {
            9 => $"{code[..3]}-{code[3..6]}-{code[6..]}",
            > 9 => string.Join('-', code.Chunk(4).Select(c => new string(c))),
            _ => code,
        };
    }
}
