using System.Globalization;
using System.Text.Json.Nodes;
using PolicyPackages.Definition;
using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;
using Record = StationKiosk.Records.Record;

namespace PolicyPackages.Work;

/// <summary>
/// Whether somebody is the person on a list: an ID number is known to landlords and employers and proves nothing. The full name and the last
/// four digits of the telephone that the list has, or the code of a letter, which is good once. Wrong answers are counted for each number
/// whether it is on the list or not, so that neither the answer nor the time it takes tells which.
/// </summary>
internal static class RosterProof
{
    public const int MostWrong = 5;

    public static ClaimAnswer Try(IModuleWork work, Claim claim)
    {
        var counted = work.Find(new RecordQuery
        {
            Collection = Collections.Tries,
            Filters = [RecordFilter.Equal("person", claim.Person), RecordFilter.Equal("policy", claim.Policy)],
            Take = 1,
        }).Records is [var one, ..] ? one : null;
        var today = work.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var wrong = counted?.Body.Text("day") == today ? counted.Body.Integer("wrong") ?? 0 : 0;
        var rows = RosterRows.Of(work.Find, claim.Policy, claim.Person);
        var proving = wrong >= MostWrong ? null : rows.FirstOrDefault(r => Proves(r, claim, work.Today));
        Count(work, counted, claim, today, proving is null ? Math.Min(wrong + 1, MostWrong) : 0);
        if (proving is null)
        {
            return new ClaimAnswer([], wrong >= MostWrong);
        }

        if (claim.Letter.Length > 0 && proving.Body.Text("letter") == claim.Letter)
        {
            work.Update(Collections.Roster, proving, new JsonObject { ["letter"] = null, ["letter-until"] = null });
        }

        return new ClaimAnswer(rows, false);
    }

    private static bool Proves(Record row, Claim claim, DateOnly today) =>
        row.Body.Text("initials-mark") is { Length: > 0 } name && name == claim.Name
        && ((claim.LastFour.Length > 0 && row.Body.Text("phone") == claim.LastFour)
            || (claim.Letter.Length > 0 && row.Body.Text("letter") == claim.Letter && row.Body.Date("letter-until") >= today));

    private static void Count(IModuleWork work, Record? counted, Claim claim, string today, long wrong)
    {
        var body = new JsonObject { ["person"] = claim.Person, ["policy"] = claim.Policy, ["day"] = today, ["wrong"] = wrong };
        _ = counted is null ? work.Insert(Collections.Tries, body) : work.Update(Collections.Tries, counted, body);
    }
}
