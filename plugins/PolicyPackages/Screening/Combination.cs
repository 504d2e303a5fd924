using PolicyPackages.Packages;

namespace PolicyPackages.Screening;

/// <summary>
/// The best set of policies that one may have together: of those that exclude each other the worth of a year decides. Exact for up to
/// <see cref="MostExact"/> policies that hang together; beyond that the worthiest first, which no configuration we know of needs.
/// </summary>
internal sealed class Combination
{
    private const int MostExact = 16;

    private readonly PolicyBook _book;
    private readonly IReadOnlySet<string> _have;
    private readonly Dictionary<string, string> _against = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _lacks = new(StringComparer.Ordinal);

    public Combination(PolicyBook book, IEnumerable<PolicyPackage> eligible, IReadOnlySet<string> have)
    {
        (_book, _have) = (book, have);
        var open = eligible.Where(IsOpen).ToList();
        var chosen = new List<PolicyPackage>();
        while (open.Count > 0)
        {
            var group = Together(open[0], open);
            chosen.AddRange(Best(group));
            open.RemoveAll(group.Contains);
        }

        Chosen = [.. Settled(chosen).OrderByDescending(p => p.Head.Worth)];
    }

    /// <summary>The policies to have, the worthiest first.</summary>
    public IReadOnlyList<PolicyPackage> Chosen { get; }

    /// <summary>By a policy that is left out: the one that it cannot be had with.</summary>
    public IReadOnlyDictionary<string, string> Against => _against;

    /// <summary>By a policy that is left out: the one that it would need.</summary>
    public IReadOnlyDictionary<string, string> Lacks => _lacks;

    private bool IsOpen(PolicyPackage package)
    {
        if (_book.Conflicts[package.Id].FirstOrDefault(_have.Contains) is not { } other)
        {
            return true;
        }

        _against[package.Id] = other;
        return false;
    }

    private List<PolicyPackage> Together(PolicyPackage first, List<PolicyPackage> open)
    {
        var group = new List<PolicyPackage> { first };
        for (var i = 0; i < group.Count; i++)
        {
            var linked = _book.Conflicts[group[i].Id].ToHashSet(StringComparer.Ordinal);
            group.AddRange(open.Where(p => linked.Contains(p.Id) && !group.Contains(p)));
        }

        return group;
    }

    private List<PolicyPackage> Best(List<PolicyPackage> group)
    {
        var best = group.Count <= MostExact ? Exact(group) : Greedy(group);
        foreach (var left in group.Where(p => !best.Contains(p)))
        {
            _against[left.Id] = _book.Conflicts[left.Id].First(c => best.Exists(b => b.Id == c));
        }

        return best;
    }

    private List<PolicyPackage> Exact(List<PolicyPackage> group)
    {
        var (best, worth) = (0, -1m);
        for (var set = 1; set < 1 << group.Count; set++)
        {
            var members = Members(group, set);
            var sum = members.Sum(p => p.Head.Worth);
            // Of equal worth the set with more policies.
            if ((sum > worth || (sum == worth && members.Count > int.PopCount(best))) && IsFree(members))
            {
                (best, worth) = (set, sum);
            }
        }

        return Members(group, best);
    }

    private List<PolicyPackage> Greedy(List<PolicyPackage> group)
    {
        var best = new List<PolicyPackage>();
        foreach (var package in group.OrderByDescending(p => p.Head.Worth).Where(p => !best.Exists(b => _book.Conflicts[p.Id].Contains(b.Id, StringComparer.Ordinal))))
        {
            best.Add(package);
        }

        return best;
    }

    // What needs a policy that is not had and not chosen falls out, and with it what needs that.
    private List<PolicyPackage> Settled(List<PolicyPackage> chosen)
    {
        while (chosen.FirstOrDefault(p => Lacking(p, chosen) is not null) is { } package)
        {
            _lacks[package.Id] = Lacking(package, chosen)!;
            chosen.Remove(package);
        }

        return chosen;
    }

    private string? Lacking(PolicyPackage package, List<PolicyPackage> chosen) =>
        package.Head.Requires.FirstOrDefault(r => !_have.Contains(r) && !chosen.Exists(c => c.Id == r));

    private bool IsFree(List<PolicyPackage> members) => members.TrueForAll(p => !members.Exists(o => _book.Conflicts[p.Id].Contains(o.Id, StringComparer.Ordinal)));

    private static List<PolicyPackage> Members(List<PolicyPackage> group, int set) => [.. group.Where((_, i) => (set & (1 << i)) != 0)];
}
