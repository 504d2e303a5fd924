using System.Globalization;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Plugins;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Sdk.Hours;

/// <summary>
/// A station at a moment: whether somebody is there, and when again. Everything that depends on it – the home, help, beds that are held, call-backs,
/// what needs staff – asks here, so that no two screens differ. Take it from <see cref="SiteInfo.At"/>.
/// </summary>
public sealed record StationNow
{
    /// <summary>The site.</summary>
    public required SiteInfo Site { get; init; }

    /// <summary>The moment, as the clock on the station's wall shows it.</summary>
    public required DateTime Local { get; init; }

    /// <summary>The calendar day in station time.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Local);

    /// <summary>Whether staff are there; a site without hours does not say, and counts as open.</summary>
    public bool IsOpen => Site.Hours?.IsOpen(Local) ?? true;

    /// <summary>When staff are there again; <see langword="null"/> while they are, and when nobody knows.</summary>
    public DateTime? Opens => IsOpen ? null : Site.Hours?.NextOpening(Local);

    /// <summary>When staff leave; <see langword="null"/> when they are not there, and when the site has no hours.</summary>
    public DateTime? Closes => Site.Hours?.Closing(Local);

    /// <summary>Why today is not as usual, such as the name of the holiday; <see langword="null"/> on usual days.</summary>
    public LocalizedText? Reason => Site.Hours?.Reasons.GetValueOrDefault(Today);

    /// <summary>Whether the site's hours call today a day that differs: offices are probably closed, too.</summary>
    public bool IsSpecial => Site.Hours?.Exceptions.ContainsKey(Today) == true;

    /// <summary>The moment at which staff have been there for so long from now on; without hours simply so much later.</summary>
    /// <param name="length">How long staff must have been there.</param>
    public DateTimeOffset AfterOpen(TimeSpan length)
    {
        var local = Site.Hours?.AfterOpen(Local, length) ?? Local + length;
        return new DateTimeOffset(local, Site.TimeZone.GetUtcOffset(local));
    }

    /// <summary>When the station opens again, in words: "opens tomorrow at 8:30"; empty while it is open.</summary>
    /// <param name="texts">The texts in the reader's language.</param>
    public string Again(ITexts texts) => IsOpen ? "" : Opens is { } opens ? Says(opens, texts) : texts["kiosk.hours.closed"].Text;

    /// <summary>When something opens, in words: the time today, else the day with its time.</summary>
    /// <param name="opening">The opening in station time.</param>
    /// <param name="texts">The texts in the reader's language.</param>
    public string Says(DateTime opening, ITexts texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var time = opening.ToString("HH:mm", CultureInfo.InvariantCulture);
        return (opening.Date - Local.Date).Days switch
        {
            0 => texts["kiosk.hours.opens-today", time].Text,
            1 => texts["kiosk.hours.opens-tomorrow", time].Text,
            _ => texts["kiosk.hours.opens-on", opening.ToString(texts["kiosk.date.format"].Text, CultureInfo.GetCultureInfo(texts.Language)), time].Text,
        };
    }
}
