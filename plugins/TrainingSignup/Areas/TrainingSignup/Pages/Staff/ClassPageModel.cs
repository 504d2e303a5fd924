using System.Globalization;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;
using TrainingSignup.Attendance;
using TrainingSignup.Classes;
using TrainingSignup.Definition;
using TrainingSignup.Seats;
using TrainingSignup.Settings;

namespace TrainingSignup.Pages.Staff;

/// <summary>What the console pages about one class share: the class of the address and its roster.</summary>
public abstract class ClassPageModel(IModule<TrainingSettings> module) : PageModel
{
    internal IModule<TrainingSettings> Module => module;

    internal TrainingClass Class { get; private set; } = null!;

    internal ClassWords Words { get; } = new(module.Texts);

    internal DateOnly Today => module.Info.Site.DayOf(module.Clock.GetUtcNow());

    internal string Name => Class.NameIn(module.Texts.Language);

    internal string Base => $"{Request.PathBase}/m/{module.Info.Id}";

    /// <summary>Whether the account may see who the people are, when it says why.</summary>
    internal bool MaySeeNames => module.May("persons.read") && module.May($"{module.Info.Id}.cases");

    /// <summary>Answers 404 without the class.</summary>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (module.Records.Get(ClassCollection.Id, (string?)RouteData.Values["id"] ?? "") is { } record)
        {
            Class = TrainingClass.Of(record);
        }
        else
        {
            context.Result = NotFound();
        }
    }

    internal IReadOnlyList<Seat> Seats() =>
        [.. module.Records.Find(new RecordQuery { Collection = SeatCollection.Id, Filters = [RecordFilter.Equal(SeatFields.Class, Class.Id)], Sort = new RecordSort(SeatFields.Case), Take = 1000 }).Records.Select(r => new Seat(r))];

    internal IReadOnlyList<Seat> Roster() => [.. Seats().Where(s => SeatState.OnRoster.Contains(s.State, StringComparer.Ordinal)).OrderBy(s => s.Number)];

    internal ILookup<string, Mark> Marks() =>
        module.Records.Find(new RecordQuery { Collection = MarkCollection.Id, Filters = [RecordFilter.Equal(MarkFields.Class, Class.Id)], Take = 1000 }).Records.Select(r => new Mark(r)).ToLookup(m => m.Case, StringComparer.Ordinal);

    internal string StateOf(Seat seat) => module.Texts.Show(module.Definition.Cases[Cases.Signup].States[seat.State].Label);

    internal string LocalTime(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, module.Info.Site.TimeZone).ToString("MM-dd HH:mm", CultureInfo.InvariantCulture);
}
