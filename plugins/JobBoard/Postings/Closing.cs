using System.Globalization;
using System.Text.Json.Nodes;
using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;

namespace JobBoard.Postings;

/// <summary>The way off the board: always with a coded reason, and the next posting of the same job steps forward.</summary>
internal static class Closing
{
    public static JsonObject Patch(IModuleWork work, Record posting, string state, string reason)
    {
        Grouping.StepBack(work, posting);
        var isOver = PostingState.IsOver(state);
        return new JsonObject
        {
            [PostingFields.State] = state,
            [PostingFields.Reason] = reason,
            [PostingFields.Asked] = null,
            [PostingFields.GroupRole] = GroupRole.First,
            [PostingFields.ClosedAt] = isOver ? work.Now.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture) : null,
        };
    }
}
