using System.Text.Json.Nodes;
using PolicyPackages.Definition;
using PolicyPackages.Packages;
using StationKiosk.Sdk.Import;

namespace PolicyPackages.Work;

/// <summary>Reads the rows of a roster. Of the person a mark and initials can be seen; the name and the account are sealed.</summary>
internal sealed class RosterImport(PolicyBook book)
{
    public ImportHandlers Handlers => new()
    {
        Readers = new Dictionary<string, ValueReader>(StringComparer.Ordinal)
        {
            ["policy"] = (cell, _) => Policy(cell.Text),
        },
        Rows = new Dictionary<string, RowHandler>(StringComparer.Ordinal) 
        {
            [Collections.Roster] = (body, _) => Judge(body),
            [EmployerRecords.Collection] = EmployerRecords.Judge,
        },
    };

    private ReadResult Policy(string text)
    {
        var typed = text.Trim();
        var lists = book.Packages.Where(p => p.Head.Kind == PackageKind.List).ToList();
        return lists.Find(p => p.Id == typed || p.Title.Texts.Any(t => string.Equals(t.Value, typed, StringComparison.OrdinalIgnoreCase))) is { } package
            ? ReadResult.Of("policy", package.Id)
            : ReadResult.Faulty("policies.import.policy", typed, string.Join('、', lists.Select(p => p.Title.ToString())));
    }

    private static RowVerdict Judge(JsonObject body)
    {
        body["account"] ??= false;
        // Without an account there is nothing to pay into: the person is told first.
        body["state"] = (bool?)body["account"] == true ? RosterState.Ready : RosterState.Listed;
        return RowVerdict.Fine;
    }
}
