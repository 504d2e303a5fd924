using StationKiosk.Host.Configuration.Files;

namespace StationKiosk.Host.Templates;

/// <summary>A whole module file to begin a service from: <c>templates/services/&lt;id&gt;.json</c>.</summary>
/// <param name="Id">The file's name; the texts <c>templates.service.{id}</c> and <c>.for</c> say what it is for.</param>
/// <param name="Bytes">The file.</param>
/// <param name="Head">Its head: plugin, title, icon.</param>
internal sealed record ServiceTemplate(string Id, byte[] Bytes, ModuleHead Head);
