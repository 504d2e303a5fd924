using System.Text.Json.Nodes;
using JobBoard.Definition;
using JobBoard.Postings;
using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;

namespace JobBoard.Employers;

/// <summary>Sources whose postings a clerk vouches for, with who said so and when.</summary>
internal static class VouchedSources
{
    public static Record? Find(IModuleWork work, string source) =>
        work.Find(new RecordQuery { Collection = SourceCollection.Id, Filters = [RecordFilter.Equal(SourceCollection.Name, source)], Take = 1 }).Records is [var known] ? known : null;

    public static void Set(IModuleWork work, string source, bool isVouched)
    {
        var change = new JsonObject
        {
            [SourceCollection.Vouched] = isVouched,
            [SourceCollection.VouchedBy] = work.Actor,
            [SourceCollection.VouchedOn] = PostingBody.Day(work.Today),
        };
        if (Find(work, source) is { } known)
        {
            work.Update(SourceCollection.Id, known, change);
        }
        else
        {
            change[SourceCollection.Name] = source;
            work.Insert(SourceCollection.Id, change);
        }
    }
}
