using StationKiosk.Records;

namespace JobBoard.Employers;

/// <summary>Pairs of employers that are likely one. Only names that share their beginning or end are compared, so that thousands stay quick.</summary>
internal static class TwinFinder
{
    private const int Shared = 2;

    public static IReadOnlyList<(Record One, Record Other)> In(IReadOnlyList<Record> employers, int most)
    {
        var named = employers
            .Where(employer => employer.Body.Text(EmployerFields.State) != EmployerState.Merged)
            .Select(employer => (Employer: employer, Name: EmployerName.Normalised(employer.Body.Text(EmployerFields.Name))))
            .Where(pair => pair.Name.Length > Shared)
            .OrderBy(pair => pair.Employer.Seq)
            .ToList();
        var found = new Dictionary<(string One, string Other), (Record One, Record Other)>();
        foreach (var heap in named.SelectMany(pair => Parts(pair.Name).Select(part => (Part: part, pair.Employer, pair.Name))).GroupBy(part => part.Part, StringComparer.Ordinal))
        {
            var all = heap.ToList();
            for (var i = 0; i < all.Count && found.Count < most; i++)
            {
                foreach (var later in all.Skip(i + 1).Where(later => EmployerName.AreAlikeNormalised(all[i].Name, later.Name)))
                {
                    found.TryAdd((all[i].Employer.Id, later.Employer.Id), (all[i].Employer, later.Employer));
                }
            }
        }

        return [.. found.Values.Take(most)];
    }

    // 晨光电子 and 云溪晨光电子 share an end, 云溪晨光电子 and 云溪辰光电子 both.
    private static IEnumerable<string> Parts(string name)
    {
        yield return "^" + name[..Shared];
        yield return name[^Shared..] + "$";
    }
}
