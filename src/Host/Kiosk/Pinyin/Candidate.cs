namespace StationKiosk.Host.Kiosk.Pinyin;

/// <summary>What typed letters may become: the text, and how many of the letters it uses up.</summary>
internal sealed record Candidate(string Text, int Letters);
