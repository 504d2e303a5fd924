using System.Globalization;
using System.Text.Json.Nodes;
using PolicyPackages.Definition;
using PolicyPackages.Packages;
using StationKiosk.Records;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Plugins;

namespace PolicyPackages.Work;

/// <summary>What happens when something is handed in, in the same unit of work.</summary>
internal sealed class CaseWork(PolicyBook book)
{
    /// <summary>
    /// Consent, account or refusal. Whoever proved on the kiosk's page to be the person waits for the account to be checked; everybody else waits
    /// until staff have seen who it is, and is told nothing of the list. The list itself does not change before that.
    /// </summary>
    public void Direct(IModuleWork work, CaseEvent submitted)
    {
        ArgumentNullException.ThrowIfNull(submitted);
        if (submitted.Proof["rows"] is not JsonArray { Count: > 0 } proved)
        {
            return;
        }

        if (!proved.Any(id => work.Get(Collections.Roster, (string)id!) is { } row && IsOpen(row)))
        {
            throw new RefusedException(new LocalizedText("这一笔已经处理过了。", "This has been dealt with already."));
        }

        if (book.Settings.Cases[CaseKinds.Direct].Transitions.ContainsKey(CaseKinds.Prove))
        {
            work.Move(submitted.CaseId, CaseKinds.Prove);
        }
    }

    /// <summary>Staff have decided: now the list changes, or nothing does.</summary>
    public static void DirectDecided(IModuleWork work, CaseEvent moved)
    {
        ArgumentNullException.ThrowIfNull(moved);
        if (moved.Transition != CaseKinds.Checked)
        {
            return;
        }

        var rows = moved.Subject is { } policy ? RosterRows.Of(work.Find, policy.Id, moved.Person) : [];
        if (rows.Count == 0)
        {
            throw new RefusedException(new LocalizedText("名单上没有这个人。请核对证件；确实没有的，用“核对不上”办结。", "This person is not on the list. Compare the document; if it is so, close it as not matching."));
        }

        var refuses = Code(moved.Answers["answer"]) == DirectDesk.Refuse;
        foreach (var row in rows.Where(IsOpen))
        {
            work.Update(Collections.Roster, row, new JsonObject
            {
                ["state"] = refuses ? RosterState.Refused : RosterState.Ready,
                ["account"] = refuses ? row.Body.Flag("account") ?? false : true,
                ["case"] = refuses ? null : moved.CaseId,
                ["informed"] = Iso(work.Today),
            });
        }
    }

    /// <summary>A confirmed letter: who confirmed, who did it for whom, and the fingerprint of what was confirmed.</summary>
    public static void Confirmation(IModuleWork work, CaseEvent submitted)
    {
        ArgumentNullException.ThrowIfNull(submitted);
        work.Insert(Collections.Acts, new JsonObject
        {
            ["ticket"] = submitted.Ticket,
            ["policy"] = submitted.Subject?.Id,
            ["day"] = Iso(work.Today),
            ["initials"] = submitted.Initials,
            ["person"] = submitted.Person,
            ["actor"] = work.Actor,
            ["acting"] = work.Actor != "kiosk",
            ["letter"] = (string?)submitted.Answers["fingerprint"],
        });
    }

    /// <summary>Nobody applies for a policy that is being checked.</summary>
    public void Application(IModuleWork work, CaseEvent submitted)
    {
        ArgumentNullException.ThrowIfNull(submitted);
        if (book.Find(submitted.Subject?.Id)?.IsInForce(work.Today) == false)
        {
            throw new RefusedException(new LocalizedText("这条政策正在核对，暂时不能申请，请到服务台询问。", "This policy is being checked and cannot be applied for now; please ask at the desk."));
        }
    }

    public static JsonObject? Paid(Record row) =>
        row.Body.Text("state") == RosterState.Ready ? new JsonObject { ["state"] = RosterState.Paid } : null;

    private static bool IsOpen(Record row) => row.Body.Text("state") is RosterState.Listed or RosterState.Ready;

    internal static string? Code(JsonNode? answer) => answer is JsonObject chosen ? (string?)chosen["id"] : (string?)answer;

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
