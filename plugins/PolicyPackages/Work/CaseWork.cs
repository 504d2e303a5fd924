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
    /// <summary>Consent, account or refusal of somebody on a list: the row on the list changes with it, or nothing is stored.</summary>
    public static void Direct(IModuleWork work, CaseEvent submitted)
    {
        ArgumentNullException.ThrowIfNull(submitted);
        var rows = submitted.Subject is { } policy ? RosterRows.Of(work.Find, policy.Id, submitted.Person) : [];
        var open = rows.Where(r => r.Body.Text("state") is RosterState.Listed or RosterState.Ready).ToList();
        if (open.Count == 0)
        {
            throw new RefusedException(rows.Count == 0
                ? new LocalizedText("名单上没有找到您，请到服务台核对。", "You are not on the list; please ask at the desk.")
                : new LocalizedText("这一笔已经处理过了。", "This has been dealt with already."));
        }

        var refuses = Code(submitted.Answers["answer"]) == "refuse";
        foreach (var row in open)
        {
            work.Update(Collections.Roster, row, new JsonObject
            {
                ["state"] = refuses ? RosterState.Refused : RosterState.Ready,
                ["account"] = refuses ? row.Body.Flag("account") ?? false : true,
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

    internal static string? Code(JsonNode? answer) => answer is JsonObject chosen ? (string?)chosen["id"] : (string?)answer;

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
