using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using PolicyPackages.Definition;
using PolicyPackages.Settings;
using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;
using Record = StationKiosk.Records.Record;

namespace PolicyPackages.Work;

/// <summary>The codes that letters bring to those on a list: printed once, kept as a mark, good once and for some weeks.</summary>
internal sealed class RosterLetters(IModule<PolicySettings> module, DateOnly today)
{
    public const int Most = 100;
    public const int GoodDays = 60;

    /// <summary>Those who are still to be told, and how many of them have a letter that is good.</summary>
    public (IReadOnlyList<Record> Rows, int Written) Waiting(string policy)
    {
        var rows = module.Records.Find(new RecordQuery
        {
            Collection = Collections.Roster,
            Filters = [RecordFilter.Equal("state", RosterState.Listed), RecordFilter.Equal("policy", policy)],
            Take = 500,
        }).Records;
        return ([.. rows.Where(r => !HasLetter(r))], rows.Count(HasLetter));
    }

    /// <summary>Makes a code for each of the next rows; they are nowhere but in what this returns.</summary>
    public async Task<IReadOnlyList<(Record Row, string Code)>> WriteAsync(string policy, CancellationToken cancellation)
    {
        var letters = Waiting(policy).Rows.Take(Most).Select(row => (Row: row, Code: RandomNumberGenerator.GetInt32(100_000_000).ToString("D8", CultureInfo.InvariantCulture))).ToList();
        await module.Records.WriteAsync(
            work =>
            {
                foreach (var (row, code) in letters)
                {
                    work.Update(Collections.Roster, row, new JsonObject
                    {
                        ["letter"] = module.Cases.PersonOf(code),
                        ["letter-until"] = today.AddDays(GoodDays).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                    });
                }

                return true;
            },
            "letters",
            cancellation);
        return letters;
    }

    private bool HasLetter(Record row) => row.Body.Text("letter") is not null && row.Body.Date("letter-until") >= today;
}
