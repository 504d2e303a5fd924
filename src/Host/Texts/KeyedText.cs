namespace StationKiosk.Host.Texts;

internal sealed record KeyedText(string Language, string Key, string Text);
