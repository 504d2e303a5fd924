using System.Globalization;
using System.Text;
using StationKiosk.Sdk.Ui;

namespace StationKiosk.Host.Kiosk;

/// <summary>
/// A calendar entry as RFC 5545 has it. Its times are without a zone on purpose: the phone that scans it stands where the thing takes place, and
/// a zone would need its whole table of rules, which no QR code has room for.
/// </summary>
internal static class CalendarText
{
    public const string ContentType = "text/calendar; charset=utf-8";
    private const int LineBytes = 75;

    // What a QR code on a slip can hold and a phone still reads off it.
    private const int TitleBytes = 66;
    private const int PlaceBytes = 72;

    public static string Of(CalendarEvent entry, DateTimeOffset now)
    {
        var text = new StringBuilder();
        foreach (var line in Lines(entry, now))
        {
            Fold(text, line);
        }

        return text.ToString();
    }

    private static IEnumerable<string> Lines(CalendarEvent entry, DateTimeOffset now)
    {
        yield return "BEGIN:VCALENDAR";
        yield return "VERSION:2.0";
        yield return "PRODID:StationKiosk";
        yield return "BEGIN:VEVENT";
        yield return "UID:" + entry.Id;
        yield return "DTSTAMP:" + now.UtcDateTime.ToString("yyyyMMdd'T'HHmm'00Z'", CultureInfo.InvariantCulture);
        yield return "DTSTART:" + Moment(entry.Start);
        yield return "DURATION:" + Length(entry.Length);
        if (entry is { Weekly.Count: > 0, Until: { } until })
        {
            var days = string.Join(',', entry.Weekly.Select(d => d.ToString()[..2].ToUpperInvariant()));
            yield return $"RRULE:FREQ=WEEKLY;BYDAY={days};UNTIL={Moment(until.ToDateTime(TimeOnly.FromDateTime(entry.Start)))}";
        }

        if (entry.Without.Count > 0)
        {
            yield return "EXDATE:" + string.Join(',', entry.Without.Select(d => Moment(d.ToDateTime(TimeOnly.FromDateTime(entry.Start)))));
        }

        if (entry.Also.Count > 0)
        {
            yield return "RDATE:" + string.Join(',', entry.Also.Select(Moment));
        }

        yield return "SUMMARY:" + Escaped(entry.Title, TitleBytes);
        if (entry.Place.Length > 0)
        {
            yield return "LOCATION:" + Escaped(entry.Place, PlaceBytes);
        }

        yield return "END:VEVENT";
        yield return "END:VCALENDAR";
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
