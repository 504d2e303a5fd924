using JobBoard.Definition;
using StationKiosk.Records;
using StationKiosk.Sdk.Import;
using StationKiosk.Sdk.Plugins;

namespace JobBoard.Employers;

/// <summary>
/// The employers that came of an import: when it is taken back they go with it, unless somebody did something with one meanwhile (verified it,
/// complained of it, corrected it) or other postings are its own.
/// </summary>
internal static class EmployersOfImport
{
    private const int UnitSize = 50;

    public static ImportStepDone Remove(IModuleWork work, ImportedBatch import)
    {
        var query = new RecordQuery { Collection = EmployerCollection.Id, Filters = [RecordFilter.Equal(EmployerFields.Batch, import.Batch)], After = import.After, Take = UnitSize };
        var page = work.Find(query);
        var alone = page.Records.Where(e => e.Version == 1 && !EmployerBook.IsVerified(e) && !EmployerBook.Postings(work, e).Any()).ToList();
        alone.ForEach(e => work.Delete(EmployerCollection.Id, e));
        return new ImportStepDone { Count = alone.Count, Next = page.Next };
    }
}
