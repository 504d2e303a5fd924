using System.Globalization;

namespace StationKiosk.Sdk.Hours;

/// <summary>A time of day from … until; the end is not part of it, and midnight as an end is the end of the day.</summary>
/// <param name="From">When it begins.</param>
/// <param name="Until">When it ends.</param>
public sealed record HourSpan(TimeOnly From, TimeOnly Until)
{
    /// <summary>Whether a time of day lies in it.</summary>
    /// <param name="time">A time of day.</param>
    public bool Contains(TimeOnly time) => time >= From && (Until == TimeOnly.MinValue || time < Until);

    /// <summary>As printed on doors: 8:30–12:00.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{From:H\\:mm}–{(Until == TimeOnly.MinValue ? "24:00" : Until.ToString("H:mm", CultureInfo.InvariantCulture))}");

    internal TimeSpan End => Until == TimeOnly.MinValue ? TimeSpan.FromDays(1) : Until.ToTimeSpan();
}
