namespace StationKiosk.Host.Surfaces;

/// <summary>The plugin that a page under /m/{module} belongs to; empty for the host's own module pages, which serve every plugin.</summary>
internal sealed record PluginMetadata(string Plugin);
