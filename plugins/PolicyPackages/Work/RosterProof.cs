using System.Text.Json.Nodes;
using PolicyPackages.Definition;
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
    public static ClaimAnswer Try(IModuleWork work, Claim claim)
    {
        var tries = new Tries(work, claim.Person, claim.Policy);
        var isPaused = tries.IsPaused;
        var rows = RosterRows.Of(work.Find, claim.Policy, claim.Person);
        var proving = isPaused ? null : rows.FirstOrDefault(r => Proves(r, claim, work.Today));
        tries.Count(proving is not null);
        if (proving is null)
        {
            return new ClaimAnswer([], isPaused);
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
}
