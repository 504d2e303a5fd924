using PolicyPackages.Packages;
using PolicyPackages.Settings;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Plugins;

namespace PolicyPackages.Screening;

/// <summary>What the test people come to in every policy, and which policies rest on a check: for whoever is about to change what they share.</summary>
internal static class Trials
{
    public static IReadOnlyList<Trial> Of(PolicyBook book, DateOnly day) => [.. book.Settings.People.SelectMany(p => Of(book, p.Key, p.Value, day))];

    public static IReadOnlyList<LocalizedText> UsersOf(PolicyBook book, string check) =>
        [.. book.Packages.Where(p => p.Head.Conditions.Values.Any(c => book.Rules.RestsOn(c.Rule, check))).Select(p => p.Title)];

    private static IEnumerable<Trial> Of(PolicyBook book, string id, PinnedPerson person, DateOnly day) =>
        from verdict in new Screener(book).All(person.Audience, Impact.Facts(book, person), new HashSet<string>(StringComparer.Ordinal), day)
        let policy = verdict.Package
        select new Trial
        {
            Id = $"{id}.{policy.Id}",
            Who = person.Title,
            What = policy.Title,
            Result = verdict.Answer switch
            {
                Answer.Yes => new("符合", "yes"),
                Answer.No => new("不符合", "no"),
                _ => new("还说不准", "cannot tell"),
            },
            IsAsExpected = !person.Expects.TryGetValue(policy.Id, out var wanted) || string.Equals(wanted, verdict.Answer.ToString(), StringComparison.OrdinalIgnoreCase),
        };
}
