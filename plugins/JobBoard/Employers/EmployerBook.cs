using System.Text.Json.Nodes;
using JobBoard.Definition;
using JobBoard.Postings;
using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;

namespace JobBoard.Employers;

/// <summary>Finds the employer of a posting by its normalised name, and makes one when a name is new.</summary>
internal static class EmployerBook
{
    public static Record? Find(IModuleWork work, string key) =>
        key.Length > 0 && work.Find(new RecordQuery { Collection = EmployerCollection.Id, Filters = [RecordFilter.Equal(EmployerFields.Keys, key)], Take = 1 }).Records is [var employer] ? employer : null;

    public static Record FindOrAdd(IModuleWork work, Record record)
    {
        var posting = record.Body;
        var key = posting.Text(PostingFields.EmployerKey) ?? "";
        return Find(work, key) ?? work.Insert(EmployerCollection.Id, new JsonObject
        {
            [EmployerFields.Name] = posting.Text(PostingFields.Employer),
            [EmployerFields.State] = EmployerState.Unverified,
            [EmployerFields.Phone] = posting.Text(PostingFields.Phone),
            [EmployerFields.Complaints] = 0,
            [EmployerFields.Keys] = PostingCompletion.Codes([key]),
            [EmployerFields.Batch] = record.Batch,
        });
    }

    public static bool IsBlocked(Record employer) => employer.Body.Text(EmployerFields.State) == EmployerState.Blocked;

    public static bool IsVerified(Record employer) => employer.Body.Text(EmployerFields.State) == EmployerState.Verified;

    /// <summary>Every posting of an employer, also under the names merged into it, a page at a time.</summary>
    public static IEnumerable<Record> Postings(IModuleWork work, Record employer)
    {
        var keys = employer.Body.Texts(EmployerFields.Keys);
        string? after = null;
        do
        {
            var page = work.Find(new RecordQuery
            {
                Collection = PostingCollection.Id,
                Filters = [RecordFilter.AnyOf(PostingFields.EmployerKey, keys.Select(key => (FieldValue)key))],
                After = after,
                Take = 200,
            });
            foreach (var posting in page.Records)
            {
                yield return posting;
            }

            after = page.Next;
        }
        while (after is not null);
    }
}
