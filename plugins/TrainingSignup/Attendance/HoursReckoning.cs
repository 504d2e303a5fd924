using TrainingSignup.Classes;
using TrainingSignup.Seats;
using TrainingSignup.Settings;

namespace TrainingSignup.Attendance;

/// <summary>
/// From marks of attendance to lists, by the rule of the settings and nothing else: the same marks give the same list. As of a day it reads
/// every mark as it stood then, so a list that was handed in can be made again after corrections.
/// </summary>
internal sealed class HoursReckoning(HoursSettings rule, TrainingClass @class)
{
    private readonly Dictionary<string, ClassDay> _days = @class.Schedule.Meetings.GroupBy(day => day.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);

    /// <param name="seat">Whose.</param>
    /// <param name="marks">All marks of theirs.</param>
    /// <param name="asOf">Only what was written until then; not given means all.</param>
    public HoursRow Of(Seat seat, IEnumerable<Mark> marks, DateTimeOffset? asOf = null)
    {
        var (days, minutes, open) = (0, 0, 0);
        foreach (var mark in marks)
        {
            var state = mark.AsOf(asOf ?? DateTimeOffset.MaxValue);
            if (state is null || !_days.TryGetValue(mark.Day, out var day) || (state.In is null && state.Out is null))
            {
                continue;
            }

            var there = Minutes(day, state);
            open += state.In is null || state.Out is null ? 1 : 0;
            minutes += there;
            days += there > 0 && there * 100 >= day.Minutes * rule.DayPercent ? 1 : 0;
        }

        var all = @class.Schedule.Minutes;
        var percent = all == 0 ? 0 : minutes * 100 / all;
        var isEnough = all > 0 && minutes * 100 >= all * rule.MinimumPercent;
        return new HoursRow(seat, days, minutes, percent, isEnough, isEnough ? Amount(ClassFields.Allowance) + (Amount(ClassFields.Daily) * days) : 0, open);
    }

    /// <summary>Minutes between coming and going that lie within the class.</summary>
    private static int Minutes(ClassDay day, MarkState state)
    {
        if (state is not { In: { } came, Out: { } went })
        {
            return 0;
        }

        var from = came > day.From ? came : day.From;
        var till = went < day.Till ? went : day.Till;
        return till > from ? (int)(till - from).TotalMinutes : 0;
    }

    private long Amount(string field) => @class.Body.Integer(field) ?? 0;
}
