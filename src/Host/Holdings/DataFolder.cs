namespace StationKiosk.Host.Holdings;

/// <summary>Where the pieces of a host's data lie.</summary>
internal sealed record DataFolder(string Data, string Config, string Keys);
