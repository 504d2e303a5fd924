namespace StationKiosk.Host.Commands;

/// <summary>How a command ended in the running host, and what it said on either stream.</summary>
internal sealed record CommandReply(int Exit, string Output, string Error);
