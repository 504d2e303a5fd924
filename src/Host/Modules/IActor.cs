namespace StationKiosk.Host.Modules;

/// <summary>Who acts in this request: the signed-in account on the console, the kiosk on a kiosk.</summary>
internal interface IActor
{
    /// <summary>As history and audit name it.</summary>
    string Name { get; }

    bool May(string permission);
}
