namespace StationKiosk.Host.Modules;

/// <summary>Whoever stands at a kiosk: nobody knows who, and nobody is asked.</summary>
internal sealed class KioskActor : IActor
{
    public string Name => "kiosk";

    public bool May(string permission) => false;
}
