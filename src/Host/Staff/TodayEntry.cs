namespace StationKiosk.Host.Staff;

/// <summary>Something to be done today: how many of it, and where. Nothing to do is no entry.</summary>
/// <param name="Label">What it is, in the language of the page.</param>
/// <param name="Url">Where it is done, without the site: <c>/calls</c>.</param>
/// <param name="Count">How many; with <paramref name="IsCapped"/> at least that many.</param>
/// <param name="IsCapped">There are more than <paramref name="Count"/>.</param>
/// <param name="IsUrgent">Some of it is late.</param>
/// <param name="Icon">One of the host's icons.</param>
internal sealed record TodayEntry(string Label, string Url, long Count, bool IsCapped = false, bool IsUrgent = false, string Icon = "clipboard-list");
