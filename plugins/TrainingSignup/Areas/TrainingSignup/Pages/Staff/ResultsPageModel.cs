using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;
using TrainingSignup.Settings;

namespace TrainingSignup.Pages.Staff;

/// <summary>What the pages share that look at all classes together; they count people and never name one.</summary>
[Needs("classes")]
public abstract class ResultsPageModel(IModule<TrainingSettings> module) : PageModel
{
    private const int Chunk = 500;

    internal IModule<TrainingSettings> Module => module;

    internal int Small => module.Settings.SmallCount;

    internal IEnumerable<Record> All(string collection, params IReadOnlyList<RecordFilter> filters)
    {
        string? after = null;
        do
        {
            var page = module.Records.Find(new RecordQuery { Collection = collection, Filters = filters, Take = Chunk, After = after });
            foreach (var record in page.Records)
            {
                yield return record;
            }

            after = page.Next;
        }
        while (after is not null);
    }
}
