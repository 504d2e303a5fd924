using System.Text.Json.Nodes;
using JobBoard.Postings;
using JobBoard.Sanity;
using StationKiosk.Sdk.Import;
using StationKiosk.Sdk.Plugins;

namespace JobBoard.Import;

/// <summary>Completes and judges imported postings. A new one waits as "to verify" until its employer, its source or its batch is vouched for.</summary>
internal sealed class PostingRows(PostingCompletion completion, ModuleInfo module)
{
    /// <summary>What an import never changes in a posting that is there: these belong to staff.</summary>
    public static readonly IReadOnlyList<string> OnlyNew =
    [
        PostingFields.State, PostingFields.Reason, PostingFields.Trust, PostingFields.GroupRole,
        PostingFields.Confirmed, PostingFields.Asked, PostingFields.ClosedAt,
    ];

    public RowVerdict Judge(JsonObject row, RowContext context)
    {
        var findings = completion.Complete(row, context.Today);
        row[PostingFields.State] = PostingState.ToVerify;
        row[PostingFields.Reason] = null;
        row[PostingFields.Trust] = Trust.Unknown;
        row[PostingFields.GroupRole] = GroupRole.First;
        row[PostingFields.Confirmed] = PostingBody.Day(context.Today);
        row[PostingFields.Asked] = null;
        row[PostingFields.ClosedAt] = null;
        row[PostingFields.Unsettled] = true;
        return new RowVerdict
        {
            Key = PostingCompletion.TextOf(row, PostingFields.Group),
            Flags = [.. findings.Select(Note)],
            Invalid = EndsBeforeItBegins(row)
                ? [new ImportNote { Code = "job-board.import.ends-before", Args = [PostingCompletion.TextOf(row, PostingFields.Until), PostingCompletion.TextOf(row, PostingFields.Posted)], Field = PostingFields.Until }]
                : [],
        };
    }

    /// <summary>Closes a posting that the complete list of its source no longer has.</summary>
    public static JsonObject? Close(JsonObject stored, RowContext context) =>
        PostingState.IsOver(PostingCompletion.TextOf(stored, PostingFields.State))
            ? null
            : new JsonObject
            {
                [PostingFields.State] = PostingState.Withdrawn,
                [PostingFields.Reason] = CloseReason.LeftTheList,
                [PostingFields.ClosedAt] = PostingBody.Day(context.Today),
                [PostingFields.Asked] = null,
                [PostingFields.Unsettled] = true,
            };

    private ImportNote Note(SanityFinding finding) => new()
    {
        Code = $"{module.Id}.sanity.rules.{finding.Rule}.sentence",
        Args = finding.Rule == LegalSanity.BelowMinimumWage ? finding.Words : [string.Join('、', finding.Words)],
    };

    private static bool EndsBeforeItBegins(JsonObject row) =>
        string.CompareOrdinal(PostingCompletion.TextOf(row, PostingFields.Until), PostingCompletion.TextOf(row, PostingFields.Posted)) < 0;
}
