using System.Globalization;
using System.Text.RegularExpressions;
using StationKiosk.Records;
using StationKiosk.Sdk.Hours;
using StationKiosk.Sdk.Texts;

namespace BedBooking.Hotels;

/// <summary>The last bus to a hotel, as its row says: "末班车 21:30", "101 路，末班 20:30", or the time alone. What names no time says nothing of when it is gone.</summary>
internal sealed partial record LastBus(string Words, TimeOnly? At)
{
    // After midnight the last bus was yesterday's until the first one goes.
    private static readonly TimeOnly FirstBus = new(5, 0);

    public static LastBus? Of(Record hotel)
    {
        if (hotel.Body.Text("bus") is not { Length: > 0 } words)
        {
            return null;
        }

        var times = Times().Matches(words);
        var named = times.FirstOrDefault(t => t.Groups["last"].Success) ?? (times.Count == 1 ? times[0] : null);
        return new LastBus(words, named is not null && TimeOnly.TryParseExact(named.Groups["time"].Value.Replace('：', ':'), "H:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at : null);
    }

    /// <summary>Whether nobody gets there by bus any more today.</summary>
    public bool IsGone(StationNow now) => At is { } last && TimeOnly.FromDateTime(now.Local) is var time && (time > last || time < FirstBus);

    /// <summary>In the reader's language: a line's own words are Chinese, and the time is what matters of them.</summary>
    public string Show(ITexts texts) => At is { } last && (Bare().IsMatch(Words) || !texts.Language.StartsWith("zh", StringComparison.Ordinal))
        ? texts["bed-booking.hotels.last-bus", last.ToString("HH:mm", CultureInfo.InvariantCulture)].Text
        : Words;

    public string Gone(ITexts texts) => texts["bed-booking.hotels.bus-gone", At!.Value.ToString("HH:mm", CultureInfo.InvariantCulture)].Text;

    [GeneratedRegex("(?<last>末班车?|last( bus)?)?\\s*[:：]?\\s*(?<time>[0-9]{1,2}[:：][0-9]{2})", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Times();

    [GeneratedRegex("^(末班车?|last bus)?\\s*[:：]?\\s*[0-9]{1,2}[:：][0-9]{2}\\z", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Bare();
}
