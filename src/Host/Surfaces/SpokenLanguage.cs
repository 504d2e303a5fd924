namespace StationKiosk.Host.Surfaces;

/// <summary>The language of a request's answer, put there by its surface: the kiosk asks the visit, the console the account.</summary>
internal sealed record SpokenLanguage(string Tag);
