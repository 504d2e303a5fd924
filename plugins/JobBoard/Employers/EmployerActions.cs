using System.Text.Json.Nodes;
using JobBoard.Definition;
using JobBoard.Postings;
using JobBoard.Settings;
using StationKiosk.Records;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Plugins;

namespace JobBoard.Employers;

/// <summary>What staff do with employers. Blocking hides every posting of the employer in the same unit of work.</summary>
internal sealed class EmployerActions(JobBoardSettings settings)
{
    /// <summary>Verifies an employer; its postings that waited for this are published.</summary>
    public JsonObject? Verify(IModuleWork work, Record employer, JsonObject answers)
    {
        if (EmployerBook.IsBlocked(employer))
        {
            throw new RefusedException(settings.Label("refuse-blocked"));
        }

        Publication.PublishWaiting(work, EmployerBook.Postings(work, employer));
        return Verified(PostingCompletion.TextOf(answers, EmployerFields.HowVerified));
    }

    /// <summary>Verifies an employer on a clerk's own word, and returns how many postings that published.</summary>
    public int Vouch(IModuleWork work, Record employer)
    {
        if (EmployerBook.IsBlocked(employer))
        {
            throw new RefusedException(settings.Label("refuse-blocked"));
        }

        var published = Publication.PublishWaiting(work, EmployerBook.Postings(work, employer));
        work.Update(EmployerCollection.Id, employer, Verified("vouched"));
        return published;
    }

    public static JsonObject? Block(IModuleWork work, Record employer, JsonObject answers)
    {
        SetTrust(work, employer, Trust.Blocked);
        return new JsonObject
        {
            [EmployerFields.State] = EmployerState.Blocked,
            [EmployerFields.Reason] = answers[EmployerFields.Reason]?.DeepClone(),
        };
    }

    public static JsonObject? Unblock(IModuleWork work, Record employer, JsonObject answers)
    {
        _ = answers;
        if (!EmployerBook.IsBlocked(employer))
        {
            return null;
        }

        SetTrust(work, employer, Trust.Ok);
        return new JsonObject { [EmployerFields.State] = EmployerState.Unverified, [EmployerFields.Reason] = null };
    }

    /// <summary>Merges an employer into the one whose name was given: its postings follow, its complaints add up.</summary>
    public JsonObject? Merge(IModuleWork work, Record employer, JsonObject answers)
    {
        var name = PostingCompletion.TextOf(answers, EmployerTable.Into);
        var target = EmployerBook.Find(work, EmployerName.Normalised(name))
            ?? throw new RefusedException(With(settings.Label("refuse-no-employer"), name));
        if (target.Id == employer.Id)
        {
            throw new RefusedException(settings.Label("refuse-same-employer"));
        }

        SetTrust(work, employer, EmployerBook.IsBlocked(target) ? Trust.Blocked : Trust.Ok);
        var keys = target.Body.Texts(EmployerFields.Keys).Union(employer.Body.Texts(EmployerFields.Keys), StringComparer.Ordinal);
        work.Update(EmployerCollection.Id, target, new JsonObject
        {
            [EmployerFields.Keys] = PostingCompletion.Codes(keys),
            [EmployerFields.Complaints] = ComplaintsOf(target) + ComplaintsOf(employer),
        });
        return new JsonObject
        {
            [EmployerFields.State] = EmployerState.Merged,
            [EmployerFields.MergedInto] = target.Id,
            [EmployerFields.Keys] = new JsonArray(),
        };
    }

    private static JsonObject Verified(string how) => new()
    {
        [EmployerFields.State] = EmployerState.Verified,
        [EmployerFields.HowVerified] = how,
    };

    private static long ComplaintsOf(Record employer) => employer.Body.Integer(EmployerFields.Complaints) ?? 0;

    private static void SetTrust(IModuleWork work, Record employer, string trust)
    {
        foreach (var posting in EmployerBook.Postings(work, employer).Where(posting => posting.Body.Text(PostingFields.Trust) != trust))
        {
            work.Update(PostingCollection.Id, posting, new JsonObject { [PostingFields.Trust] = trust });
        }
    }

    private static LocalizedText With(LocalizedText text, string name) =>
        new(text.Texts.Select(t => KeyValuePair.Create(t.Key, t.Value.Replace("{0}", name, StringComparison.Ordinal))));
}
