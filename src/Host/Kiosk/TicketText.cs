namespace StationKiosk.Host.Kiosk;

/// <summary>A ticket's code as people read and say it: in groups of three or four.</summary>
internal static class TicketText
{
    public static string Spaced(string code) => code.Length switch
    {
        9 => $"{code[..3]}-{code[3..6]}-{code[6..]}",
        > 9 => string.Join('-', code.Chunk(4).Select(c => new string(c))),
        _ => code,
    };
}
