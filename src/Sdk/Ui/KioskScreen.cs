namespace StationKiosk.Sdk.Ui;

/// <summary>
/// What a kiosk page tells its frame: inject it as <c>Screen</c> and set it at the top of the page. The frame itself, the layout
/// <c>_Kiosk</c>, brings the bar, the dock with back, home, help and finish, the idle warning, the keyboard and the style.
/// One for each request.
/// </summary>
public sealed class KioskScreen
{
    /// <summary>The name of the page for the browser and for screen readers. May not hold personal data.</summary>
    public string Title { get; set; } = "";

    /// <summary>Where the dock's back button leads, such as <c>~/m/jobs</c>; <see langword="null"/> leads home.</summary>
    public string? Back { get; set; }

    /// <summary>
    /// What the page is about, as ids of options: leads to other modules that are meant for one of them are shown on it, by the partial
    /// <c>_Leads</c>, with why the person sees them.
    /// </summary>
    public IReadOnlyCollection<string> Topics { get; set; } = [];

    /// <summary>
    /// Seconds after which a page that says "done" ends the visit by itself; not set for all other pages. Fewer than 30 count as 30.
    /// It waits while something is being printed or was not printed.
    /// </summary>
    public int? EndsAfter { get; set; }
}
