using System.Globalization;
using System.Text;
using StationKiosk.Sdk.Ui;

namespace StationKiosk.Host.Kiosk;

/// <summary>
/// A calendar entry as RFC 5545 has it. In a QR code its times are without a zone: the phone that scans it stands where the thing takes place, and
/// a QR code has no room for a zone. A file names the zone where its clocks never change, as in China; elsewhere it would need the whole table of
/// rules, so there it is as the code is.
/// </summary>
internal static class CalendarText
{
    public const string ContentType = "text/calendar; charset=utf-8";
    private const int LineBytes = 75;

    // What a QR code on a slip can hold and a phone still reads off it.
    private const int TitleBytes = 66;
    private const int PlaceBytes = 72;

    /// <param name="entry">What is put into the calendar.</param>
    /// <param name="now">When.</param>
    /// <param name="zone">The zone of its times, for a file; not given means that none is named.</param>
    public static string Of(CalendarEvent entry, DateTimeOffset now, TimeZoneInfo? zone = null)
    {
        var text = new StringBuilder();
        foreach (var line in Lines(entry, now, Steady(zone, now)))
        {
            Fold(text, line);
        }

        return text.ToString();
    }

    // A zone that had summer time once, as China did until 1991, has none when no rule holds now.
    private static TimeZoneInfo? Steady(TimeZoneInfo? zone, DateTimeOffset now) =>
        zone is not null && zone.GetAdjustmentRules().All(rule => rule.DateEnd < now.Date || rule.DaylightDelta == TimeSpan.Zero) ? zone : null;

    private static IEnumerable<string> Lines(CalendarEvent entry, DateTimeOffset now, TimeZoneInfo? zone)
    {
        yield return "BEGIN:VCALENDAR";
        yield return "VERSION:2.0";
        yield return "PRODID:StationKiosk";
        foreach (var line in zone is null ? [] : Zone(zone, now))
        {
            yield return line;
        }

        var at = zone is null ? ":" : $";TZID={zone.Id}:";
        yield return "BEGIN:VEVENT";
        yield return "UID:" + entry.Id;
        yield return "DTSTAMP:" + now.UtcDateTime.ToString("yyyyMMdd'T'HHmm'00Z'", CultureInfo.InvariantCulture);
        yield return "DTSTART" + at + Moment(entry.Start);
        yield return "DURATION:" + Length(entry.Length);
        if (entry is { Weekly.Count: > 0, Until: { } until })
        {
            var days = string.Join(',', entry.Weekly.Select(d => d.ToString()[..2].ToUpperInvariant()));
            var last = until.ToDateTime(TimeOnly.FromDateTime(entry.Start));
            yield return $"RRULE:FREQ=WEEKLY;BYDAY={days};UNTIL={(zone is null ? Moment(last) : Moment(last - zone.GetUtcOffset(now)) + "Z")}";
        }

        if (entry.Without.Count > 0)
        {
            yield return "EXDATE" + at + string.Join(',', entry.Without.Select(d => Moment(d.ToDateTime(TimeOnly.FromDateTime(entry.Start)))));
        }

        if (entry.Also.Count > 0)
        {
            yield return "RDATE" + at + string.Join(',', entry.Also.Select(Moment));
        }

        yield return "SUMMARY:" + Escaped(entry.Title, TitleBytes);
        if (entry.Place.Length > 0)
        {
            yield return "LOCATION:" + Escaped(entry.Place, PlaceBytes);
        }

        yield return "END:VEVENT";
        yield return "END:VCALENDAR";
    }

    private static IEnumerable<string> Zone(TimeZoneInfo zone, DateTimeOffset now)
    {
        var offset = zone.GetUtcOffset(now);
        var written = (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString("hhmm", CultureInfo.InvariantCulture);
        return ["BEGIN:VTIMEZONE", "TZID:" + zone.Id, "BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:" + written, "TZOFFSETTO:" + written, "END:STANDARD", "END:VTIMEZONE"];
    }

    private static string Moment(DateTime at) => at.ToString("yyyyMMdd'T'HHmm'00'", CultureInfo.InvariantCulture);

    private static string Length(TimeSpan length) => string.Create(CultureInfo.InvariantCulture, $"PT{(int)length.TotalHours}H{(length.Minutes == 0 ? "" : $"{length.Minutes}M")}");

    private static string Escaped(string text, int most)
    {
        var kept = new StringBuilder();
        var bytes = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var part = rune.Value switch
            {
                '\\' => @"\\",
                ',' => @"\,",
                ';' => @"\;",
                '\n' => @"\n",
                _ when Rune.IsControl(rune) => "",
                _ => rune.ToString(),
            };
            bytes += Encoding.UTF8.GetByteCount(part);
            if (bytes > most)
            {
                break;
            }

            kept.Append(part);
        }

        return kept.ToString();
    }

    // A line is at most 75 bytes; what follows begins with a space. No character is torn.
    private static void Fold(StringBuilder text, string line)
    {
        var bytes = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (bytes + rune.Utf8SequenceLength > LineBytes)
            {
                text.Append("\r\n ");
                bytes = 1;
            }

            text.Append(rune.ToString());
            bytes += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
