using System.Text.Json.Nodes;
using JobBoard.Definition;
using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;

namespace JobBoard.Postings;

/// <summary>
/// The same job comes from several sources. Its first open posting stands on the board; the others wait behind it and
/// take its place when it closes.
/// </summary>
internal static class Grouping
{
    public static string RoleOf(IModuleWork work, Record posting) =>
        Others(work, posting).Any(other => other.Body.Text(PostingFields.GroupRole) == GroupRole.First) ? GroupRole.Again : GroupRole.First;

    /// <summary>Lets the next posting of the group forward when this one leaves the board.</summary>
    public static void StepBack(IModuleWork work, Record posting)
    {
        if (posting.Body.Text(PostingFields.GroupRole) != GroupRole.First)
        {
            return;
        }

        if (Others(work, posting) is [.., var next])
        {
            work.Update(PostingCollection.Id, next, new JsonObject { [PostingFields.GroupRole] = GroupRole.First });
        }
    }

    private static IReadOnlyList<Record> Others(IModuleWork work, Record posting) =>
        posting.Body.Text(PostingFields.Group) is not { Length: > 0 } group
            ? []
            : [.. work.Find(new RecordQuery
            {
                Collection = PostingCollection.Id,
                Filters = [RecordFilter.Equal(PostingFields.Group, group), RecordFilter.Equal(PostingFields.State, PostingState.Open)],
                Take = 20,
            }).Records.Where(other => other.Id != posting.Id)];
}
