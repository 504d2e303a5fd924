namespace StationKiosk.Host.Configuration.Layers;

/// <summary>Where an effective value comes from.</summary>
/// <param name="Pointer">JSON pointer in the effective tree.</param>
/// <param name="Value">The value as JSON.</param>
/// <param name="Layer"><c>built-in</c>, <c>plugin</c>, <c>district</c>, <c>station</c> or <c>texts</c>.</param>
/// <param name="File">The file; empty for built-in values.</param>
/// <param name="Line">Line in the file from 1; 0 for built-in values.</param>
internal sealed record Origin(string Pointer, string Value, string Layer, string File, int Line);
