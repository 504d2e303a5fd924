namespace StationKiosk.Host.Surfaces;

/// <summary>Which of the host's front doors a request came through: told by the listener, never by a header.</summary>
internal enum Surface
{
    Kiosk,
    Staff,
    Public,

    /// <summary>The socket file in the data folder, through which commands reach the running host.</summary>
    Command,
}
