namespace StationKiosk.Sdk.Ui;

/// <summary>One thing on a slip.</summary>
/// <param name="Title">The line that names it.</param>
/// <param name="Lines">What is worth knowing, one fact a line; short, since paper is narrow.</param>
public sealed record SlipItem(string Title, IReadOnlyList<string> Lines);
