namespace StationKiosk.Host.Configuration.Publishing;

/// <summary>A line of a difference, with its number in the text that has it.</summary>
internal sealed record DiffLine(DiffKind Kind, string Text, int Number);
