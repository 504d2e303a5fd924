namespace StationKiosk.Host.Kiosk.Pinyin;

/// <summary>A family name or (part of) a given name with its cost.</summary>
internal sealed record NamePart(string Text, int Cost);
