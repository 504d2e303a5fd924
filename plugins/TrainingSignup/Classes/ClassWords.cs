using System.Globalization;
using StationKiosk.Sdk.Plugins;
using StationKiosk.Sdk.Texts;

namespace TrainingSignup.Classes;

/// <summary>Days, times and places of a class in the reader's language; every page and slip says them alike.</summary>
internal sealed class ClassWords(ITexts texts)
{
    public string Date(DateOnly day) => texts["training-signup.date", day].Text;

    /// <summary>A day with the day of its week.</summary>
    public string Day(DateOnly day) => texts["training-signup.day", day, Weekday(day.DayOfWeek)].Text;

    public string Weekday(DayOfWeek day) => texts["training-signup.weekday." + Week.Code(day)].Text;

    /// <summary>The series in one line: from when to when, on which days, at what time.</summary>
    public string Series(Schedule schedule)
    {
        var times = string.Create(CultureInfo.InvariantCulture, $"{Clock.Time(schedule.From)}–{Clock.Time(schedule.Till)}");
        // From the first day on which it meets to the last: a class "from Monday, on Tuesdays" only puzzles people.
        var (first, last) = (schedule.Series.FirstOrDefault(schedule.First), schedule.Series.LastOrDefault(schedule.Last));
        if (first == last)
        {
            return texts["training-signup.days.one", Day(first), times].Text;
        }

        return schedule.Weekdays.Count is 0 or 7
            ? texts["training-signup.days.daily", Date(first), Date(last), times].Text
            : texts["training-signup.days.weekly", Date(first), Date(last), string.Join(texts["training-signup.list"].Text, schedule.Weekdays.Select(Weekday)), times].Text;
    }

    public string Meeting(ClassDay day) => texts["training-signup.meeting", Day(day.Date), day.Hours].Text;

    /// <summary>What became of a day that is not as the series has it; empty when it is.</summary>
    public string Change(ClassDay day) => day.Kind switch
    {
        DayKind.Moved => texts["training-signup.change.moved", Date(day.Of)].Text,
        DayKind.Cancelled => texts["training-signup.change.cancelled"].Text,
        DayKind.Extra => texts["training-signup.change.extra"].Text,
        _ => "",
    };

    public string Places(TrainingClass @class) => @class.Free > 0
        ? texts["training-signup.places.free", @class.Free].Text
        : texts["training-signup.places.full"].Text;

    public string Place(TrainingClass @class, SiteInfo site) =>
        site.Places.TryGetValue(@class.Place, out var place) && site.WalkingMinutes(place.Latitude, place.Longitude) is { } minutes
            ? texts["training-signup.place.walk", @class.Place, minutes].Text
            : @class.Place;
}
