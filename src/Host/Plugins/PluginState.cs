namespace StationKiosk.Host.Plugins;

internal enum PluginState
{
    Loaded,
    Refused,
    Disabled,
}
