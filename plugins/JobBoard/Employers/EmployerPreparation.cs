using System.Text.Json.Nodes;
using JobBoard.Postings;
using StationKiosk.Sdk.Plugins;

namespace JobBoard.Employers;

/// <summary>An employer that staff type in or rename: postings go on finding it under its old name too.</summary>
internal static class EmployerPreparation
{
    public static void Prepare(JsonObject body, PrepareContext context)
    {
        var key = EmployerName.Normalised(PostingCompletion.TextOf(body, EmployerFields.Name));
        var known = context.Before?.Body.Texts(EmployerFields.Keys) ?? [];
        body[EmployerFields.Keys] = PostingCompletion.Codes(known.Append(key).Distinct(StringComparer.Ordinal));
        if (context.Before is null)
        {
            body[EmployerFields.State] = EmployerState.Unverified;
            body[EmployerFields.Complaints] = 0;
        }
    }
}
