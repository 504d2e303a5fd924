namespace StationKiosk.Host.Staff;

/// <summary>A part of the host that knows of work to be done today on the site of the request, by somebody with the rights of the visitor.</summary>
internal interface ITodaySource
{
    IEnumerable<TodayEntry> Find();
}
