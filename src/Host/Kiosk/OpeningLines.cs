using System.Globalization;
using StationKiosk.Host.Sites;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Kiosk;

/// <summary>Opening hours as people say them: days in a row with the same hours stand together.</summary>
internal static class OpeningLines
{
    private static readonly DayOfWeek[] Week =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    public static IReadOnlyList<OpeningLine> Of(WeekHours hours, ITexts texts, CultureInfo culture)
    {
        var lines = new List<OpeningLine>();
        for (var first = 0; first < Week.Length;)
        {
            var spans = hours.Week.GetValueOrDefault(Week[first], []);
            var last = first;
            while (last + 1 < Week.Length && hours.Week.GetValueOrDefault(Week[last + 1], []).SequenceEqual(spans))
            {
                last++;
            }

            var name = Name(Week[first], culture);
            lines.Add(new OpeningLine(
                last == first ? name : texts["kiosk.hours.days", name, Name(Week[last], culture)],
                spans.Count == 0 ? texts["kiosk.hours.closed"] : Spans(spans, texts)));
            first = last + 1;
        }

        return lines;
    }

    public static string Spans(IReadOnlyList<WeekHours.Span> spans, ITexts texts) =>
        string.Join(texts["kiosk.hours.between"], spans.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.From:HH\\:mm}–{s.Until:HH\\:mm}")));

    /// <summary>When something opens: the time today, else the day with its time.</summary>
    public static string Opens(DateTime opening, DateTime now, ITexts texts, CultureInfo culture)
    {
        var time = opening.ToString("HH:mm", CultureInfo.InvariantCulture);
        return opening.Date == now.Date ? texts["kiosk.hours.opens-today", time]
            : opening.Date == now.Date.AddDays(1) ? texts["kiosk.hours.opens-tomorrow", time]
            : texts["kiosk.hours.opens-on", opening.ToString(texts["kiosk.date.format"], culture), time];
    }

    private static string Name(DayOfWeek day, CultureInfo culture) => culture.DateTimeFormat.GetDayName(day);
}
