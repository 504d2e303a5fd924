using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Plugins;

/// <summary>A plugin cannot be used. The catalog turns it into a <see cref="PluginStatus"/>; the host and the other plugins go on.</summary>
internal sealed class PluginRefusedException(string zh, string en, Exception? inner = null) : Exception(en, inner)
{
    public LocalizedText Cause { get; } = new(zh, en);
}
