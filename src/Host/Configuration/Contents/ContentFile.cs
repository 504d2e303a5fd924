using StationKiosk.Host.Configuration.Json;

namespace StationKiosk.Host.Configuration.Contents;

/// <summary>A Markdown file with front matter, read but not yet understood.</summary>
/// <param name="Source">The file.</param>
/// <param name="Language">The language in its name; empty for the file that carries the data.</param>
/// <param name="Head">Its front matter; null when there is none to be read.</param>
/// <param name="Line">The line on which the Markdown begins.</param>
/// <param name="Markdown">What stands below the front matter.</param>
internal sealed record ContentFile(Source Source, string Language, LocatedNode? Head, int Line, string Markdown);
