using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;
using TrainingSignup.Classes;
using TrainingSignup.Definition;
using TrainingSignup.Settings;

namespace TrainingSignup.Pages.Staff;

/// <summary>The class board: every class that matters now, in the column of how far it is, with its places.</summary>
[Needs("classes")]
public sealed class WeekModel(IModule<TrainingSettings> module) : PageModel
{
    internal static readonly IReadOnlyList<string> Columns = ["planned", "signing", "running", "over"];
    private const int OverDays = 30;

    internal ClassWords Words { get; } = new(module.Texts);

    internal DateOnly Today { get; private set; }

    internal ILookup<string, TrainingClass> Classes { get; private set; } = Enumerable.Empty<TrainingClass>().ToLookup(_ => "", StringComparer.Ordinal);

    internal string Base => $"{Request.PathBase}/m/{module.Info.Id}";

    /// <summary>Shows the board.</summary>
    public void OnGet()
    {
        Today = module.Info.Site.DayOf(module.Clock.GetUtcNow());
        Classes = module.Records.Find(new RecordQuery
        {
            Collection = ClassCollection.Id,
            Filters = [RecordFilter.Range(ClassFields.Until, Clock.Day(Today.AddDays(-OverDays)), null), RecordFilter.Not(RecordFilter.Equal(ClassFields.State, ClassState.Cancelled))],
            Sort = new RecordSort(ClassFields.First),
            Take = 500,
        }).Records.Select(TrainingClass.Of).ToLookup(Column, StringComparer.Ordinal);
    }

    internal string NameOf(TrainingClass @class) => @class.NameIn(module.Texts.Language);

    internal ClassDay? Next(TrainingClass @class) => @class.Schedule.Meetings.FirstOrDefault(d => d.Date >= Today);

    private string Column(TrainingClass @class) => @class switch
    {
        { State: ClassState.Planned } => "planned",
        { State: ClassState.Finished } => "over",
        _ when @class.Schedule.Until < Today => "over",
        _ => @class.Schedule.First <= Today ? "running" : "signing",
    };
}
