using StationKiosk.Sdk.Import;

namespace StationKiosk.Host.Import.Files;

/// <summary>What the process that read a file says at its end.</summary>
/// <param name="Note">Why it could not read it; null when it could.</param>
/// <param name="Peak">The most memory that it took, in bytes.</param>
internal sealed record TableAnswer(ImportNote? Note, long Peak);
