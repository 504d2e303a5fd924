namespace StationKiosk.Host.Kiosk.Pinyin;

/// <summary>Letters typed so far and the name of a <see cref="PinyinMode"/>.</summary>
internal sealed record InputMethodRequest(string? Letters, string? Mode);
