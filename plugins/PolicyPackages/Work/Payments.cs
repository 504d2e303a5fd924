using PolicyPackages.Definition;
using PolicyPackages.Packages;
using PolicyPackages.Settings;
using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;
using StationKiosk.Sdk.Sheets;
using Record = StationKiosk.Records.Record;

namespace PolicyPackages.Work;

/// <summary>
/// The proposal as a file that can be paid: the one way on which account numbers leave. Each is unsealed for the file alone, after it was
/// written down whose it was.
/// </summary>
internal sealed class Payments(IModule<PolicySettings> module, PolicyBook book)
{
    private static readonly string[] Columns = ["reference", "name", "account", "policy", "period", "amount", "note"];

    private const string Why = "arrange";
    private const int Most = 2000;

    /// <summary>What is to be paid, by policy and period, with how many rows and how much.</summary>
    public IReadOnlyList<(string Policy, string Period, int Rows, decimal Sum)> Due => [.. Ready(null, null)
        .GroupBy(r => (r.Body.Text("policy") ?? "", r.Body.Text("period") ?? ""))
        .Select(g => (g.Key.Item1, g.Key.Item2, g.Count(), g.Sum(r => (decimal)(r.Body.Real("amount") ?? 0))))
        .OrderBy(g => g.Item1, StringComparer.Ordinal).ThenBy(g => g.Item2, StringComparer.Ordinal)];

    /// <summary>The file for the paying office, and how many rows are in it.</summary>
    public async Task<(Sheet Sheet, int Rows)> SheetAsync(string policy, string period, CancellationToken cancellation)
    {
        var rows = Ready(policy, period);
        var given = await module.Cases.RevealAsync([.. rows.Select(r => r.Body.Text("case")).OfType<string>()], Why, cancellation);
        var listed = await module.Records.RevealAsync(Collections.Roster, [.. rows.Select(r => r.Id)], Why, cancellation);
        return (new Sheet
        {
            Name = book.Find(policy)?.Title.In(module.Texts.Language).Text ?? policy,
            Columns = [.. Columns.Select(c => new SheetColumn(module.Texts[$"policies.pay.column.{c}"].Text, c is "account" or "policy" ? 24 : 16))],
            Rows = [.. rows.Select(r => Line(r, (string?)(r.Body.Text("case") is { } c ? given.GetValueOrDefault(c) : null)?["account"], listed.GetValueOrDefault(r.Id)))],
        }, rows.Count);
    }

    private IReadOnlyList<object?> Line(Record row, string? given, IReadOnlyDictionary<string, string>? listed)
    {
        var account = given ?? listed?.GetValueOrDefault("account");
        return
        [
            row.Body.Text("reference"), listed?.GetValueOrDefault("initials") ?? row.Body.Text("initials"), account, book.Find(row.Body.Text("policy"))?.Title.In(module.Texts.Language).Text,
            row.Body.Text("period"), row.Body.Real("amount"), account is null ? module.Texts["policies.pay.no-account"].Text : null,
        ];
    }

    private List<Record> Ready(string? policy, string? period)
    {
        var filters = new List<RecordFilter> { RecordFilter.Equal("state", RosterState.Ready) };
        filters.AddRange(policy is null ? [] : [RecordFilter.Equal("policy", policy)]);
        var rows = new List<Record>();
        string? after = null;
        do
        {
            var page = module.Records.Find(new RecordQuery { Collection = Collections.Roster, Filters = filters, Take = 500, After = after });
            rows.AddRange(page.Records.Where(r => period is null || (r.Body.Text("period") ?? "") == period));
            after = page.Next;
        }
        while (after is not null && rows.Count < Most);
        return [.. rows.Take(Most).OrderBy(r => r.Body.Text("reference"), StringComparer.Ordinal)];
    }
}
