using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;
using TrainingSignup.Classes;
using TrainingSignup.Definition;
using TrainingSignup.Settings;

namespace TrainingSignup.Pages.Kiosk;

/// <summary>Which class meets on which day: five weeks to choose a day of, and what is on that day. Only classes that residents may meet anywhere.</summary>
public sealed class CalendarModel(IModule<TrainingSettings> module) : PageModel
{
    private const int Weeks = 5;
    private const int Most = 300;

    private IReadOnlyList<(ClassDay Day, TrainingClass Class)> _meetings = [];

    internal ClassWords Words { get; } = new(module.Texts);

    internal DateOnly Today { get; private set; }

    internal DateOnly Chosen { get; private set; }

    /// <summary>The Monday that the five weeks begin on.</summary>
    internal DateOnly From { get; private set; }

    internal IEnumerable<DateOnly[]> Rows => Enumerable.Range(0, Weeks * 7).Select(From.AddDays).Chunk(7);

    internal DateOnly? Earlier => From > Monday(Today) ? From.AddDays(-Weeks * 7) : null;

    internal DateOnly? Later => _meetings.Any(m => m.Day.Date >= From.AddDays(Weeks * 7)) ? From.AddDays(Weeks * 7) : null;

    internal IReadOnlyList<(ClassDay Day, TrainingClass Class)> OnChosen => On(Chosen);

    /// <summary>Shows the weeks with a day.</summary>
    public void OnGet(string? day)
    {
        Today = module.Info.Site.DayOf(module.Clock.GetUtcNow());
        _meetings =
        [
            .. module.Records.Find(new RecordQuery { Collection = ClassCollection.Id, Filters = [.. module.Records.Filters(ClassCollection.Id, ClassScreen.Listed)], Take = Most }).Records
                .Select(TrainingClass.Of)
                .SelectMany(c => c.Schedule.Days.Where(d => d.Date >= Today).Select(d => (d, c)))
                .OrderBy(m => m.d.Date).ThenBy(m => m.d.From),
        ];
        // Nobody comes to see an empty day: without a choice it is the next on which something is.
        var next = _meetings.Select(m => (DateOnly?)m.Day.Date).FirstOrDefault();
        Chosen = Clock.ReadDay(day) is { } asked && asked >= Today && asked <= Today.AddYears(2) ? asked : next ?? Today;
        var first = Monday(Today);
        From = first.AddDays((Chosen.DayNumber - first.DayNumber) / (Weeks * 7) * Weeks * 7);
    }

    internal IReadOnlyList<(ClassDay Day, TrainingClass Class)> On(DateOnly day) => [.. _meetings.Where(m => m.Day.Date == day)];

    internal string NameOf(TrainingClass @class) => @class.NameIn(module.Texts.Language);

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
