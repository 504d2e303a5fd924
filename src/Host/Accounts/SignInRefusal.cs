namespace StationKiosk.Host.Accounts;

/// <summary>Why somebody was not signed in: the key of a sentence, and the minutes to wait when there are any.</summary>
internal sealed record SignInRefusal(string Key, int Minutes);
