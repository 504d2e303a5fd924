using System.Globalization;
using StationKiosk.Sdk.Hours;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Kiosk;

/// <summary>Opening hours as people say them: days in a row with the same hours stand together.</summary>
internal static class OpeningLines
{
    private const int DaysAhead = 14;

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

    /// <summary>The days of the next two weeks that are not as usual, with their reasons.</summary>
    public static IEnumerable<OpeningLine> Special(WeekHours hours, DateOnly today, ITexts texts, CultureInfo culture) => hours.Exceptions
        .Where(e => e.Key >= today && e.Key < today.AddDays(DaysAhead))
        .OrderBy(e => e.Key)
        .Select(e => (e.Key.ToString(texts["kiosk.date.format"], culture), Hours: e.Value.Count == 0 ? texts["kiosk.hours.closed"].Text : Spans(e.Value, texts), Reason: hours.Reasons.GetValueOrDefault(e.Key)))
        .Select(e => new OpeningLine(e.Item1, e.Reason is null ? e.Hours : texts["kiosk.hours.why", e.Hours, texts.Show(e.Reason).Text]));

    public static string Spans(IReadOnlyList<HourSpan> spans, ITexts texts) => string.Join(texts["kiosk.hours.between"], spans);

    private static string Name(DayOfWeek day, CultureInfo culture) => culture.DateTimeFormat.GetDayName(day);
}
