using System.Text.Json.Nodes;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Cases;
using StationKiosk.Host.Sites;
using StationKiosk.Host.Staff;
using StationKiosk.Records;
using StationKiosk.Sdk.Cases;
using StationKiosk.Sdk.Plugins;

namespace StationKiosk.Host.Modules;

/// <summary>A module's cases for its pages. What the host's own pages ask for is asked for here too: who it is, the permission, a reason that is written down.</summary>
internal sealed class ModuleCases(ModuleInstance module, CaseDesk desk, Sealing sealing, AuditLog audit, StaffVisit staff) : IModuleCases
{
    private const int Most = 200;
    private static readonly string[] Reasons = ["contact", "arrange", "asked", "correct", "oversight", "print"];

    private CaseScope Scope => CaseScope.Of(staff, module);

    private string Actor => staff.Actor;

    public static void NeedsReason(string why)
    {
        if (!Reasons.Contains(why, StringComparer.Ordinal))
        {
            throw new ArgumentException($"'{why}' is none of {string.Join(", ", Reasons)}.", nameof(why));
        }
    }

    public CaseSummary? Get(string id) => Own(id) is { } found ? CaseSummaries.Of(found) : null;

    public CaseSummary? ByCode(string? typed) =>
        ScannedCode.Read(typed) is { } code
        && module.Store.Find(new RecordQuery { Collection = CaseTable.Name, Filters = [RecordFilter.Equal("module", module.Info.Id), CaseCodes.By(code), .. Scope.Filters], Take = 1 }).Records is [var found]
            ? CaseSummaries.Of(found)
            : null;

    public IReadOnlyList<CaseSummary> Find(CaseQuery query) => [.. module.Store.Find(Limited(CaseSummaries.Query(module.Info.Id, query))).Records.Select(CaseSummaries.Of)];

    public async Task<IReadOnlyDictionary<string, JsonObject>> RevealAsync(IReadOnlyCollection<string> ids, string why, CancellationToken cancellation = default)
    {
        NeedsReason(why);
        if (staff.Account is null || !staff.May(Permission.Persons) || !staff.May(MenuPaths.CasesPermission(module.Info.Id)))
        {
            throw new UnauthorizedAccessException("Personal answers are shown to an account that may see persons and this module's cases.");
        }

        var clear = new Dictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (var found in ids.Distinct(StringComparer.Ordinal).Select(Own).OfType<Record>())
        {
            cancellation.ThrowIfCancellationRequested();
            // Written down before it is read: a look that leaves no trace must not be possible.
            await audit.WriteAsync(staff.Entry("person.seen", $"{CaseTable.Name}/{found.Id}", why), cancellation);
            if (await sealing.OpenAsync(found) is { Count: > 0 } answers)
            {
                clear[found.Id] = answers;
            }
        }

        return clear;
    }

    public async Task<IReadOnlyList<CaseTicket>> SubmitAsync(IReadOnlyList<CaseEntry> entries, string key, CancellationToken cancellation = default)
    {
        if (entries.Count is 0 or > Most || entries.Select(e => e.Kind).Distinct(StringComparer.Ordinal).Count() != 1)
        {
            throw new ArgumentException($"Between 1 and {Most} entries of one kind are handed in together.", nameof(entries));
        }

        var receipts = await desk.SubmitAsync(module, [.. entries.Select(e => Submission(e, key))], cancellation);
        return [.. receipts.Select(r => new CaseTicket { Id = r.CaseId, Ticket = r.Ticket, ValidUntil = r.ValidUntil })];
    }

    public async Task<bool> MoveAsync(string id, string way, string reason = "", JsonObject? asked = null) =>
        Own(id) is { } found && (staff.Account is null || staff.May(MenuPaths.CasesPermission(module.Info.Id) + ".edit"))
        && await desk.MoveAsync(module, id, new CaseStep(found.Version, way, reason, "", staff.Account is null ? "code" : Actor)
        {
            IsByCode = staff.Account is null,
            Asked = asked ?? [],
            May = permission => staff.May(MenuPaths.StepPermission(module.Info.Id, permission)),
        }) == CaseMove.Done;

    public string PersonOf(string value) => CaseMarks.Person(sealing, value);

    private CaseSubmission Submission(CaseEntry entry, string key) => new()
    {
        Kind = entry.Kind,
        Answers = entry.Answers,
        Proof = entry.Proof,
        Subject = entry.SubjectCollection is { } collection ? (collection, entry.SubjectId ?? "") : null,
        Title = entry.Title,
        Key = key,
        Actor = Actor,
    };

    private Record? Own(string id) => module.Store.Get(CaseTable.Name, id) is { } found && found.Body.Text("module") == module.Info.Id && Scope.Sees(found) ? found : null;

    private RecordQuery Limited(RecordQuery query) => query with { Filters = [.. query.Filters, .. Scope.Filters] };
}
