using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Contents;

namespace PolicyPackages.Packages;

/// <summary>Finds contradictions between policies: what excludes, allows or needs another must be possible all at once.</summary>
internal sealed class RelationCheck
{
    private readonly Dictionary<string, Content> _contents;
    private readonly Dictionary<string, PackageHead> _heads;
    private readonly Faults _all;

    public RelationCheck(IReadOnlyList<Content> contents, Faults all)
    {
        _contents = contents.ToDictionary(c => c.Id, StringComparer.Ordinal);
        _heads = contents.ToDictionary(c => c.Id, c => c.Head<PackageHead>(), StringComparer.Ordinal);
        _all = all;
    }

    public void Run()
    {
        foreach (var (id, head) in _heads)
        {
            Each(id, "conflicts", head.Conflicts);
            Each(id, "stacks", head.Stacks);
            Each(id, "requires", head.Requires);
            Contradictions(id, head);
        }
    }

    private void Each(string id, string member, IReadOnlyList<string> others)
    {
        for (var i = 0; i < others.Count; i++)
        {
            if (others[i] == id)
            {
                Wrong(id, $"/{member}/{i}", new("政策不能和自己有关系", "a policy has no relation to itself"), new("去掉它", "remove it"));
            }
            else if (!_heads.ContainsKey(others[i]))
            {
                Wrong(id, $"/{member}/{i}", new($"没有“{others[i]}”这条政策", $"there is no policy \"{others[i]}\""), new($"写文件名，例如：{Some()}", $"give the name of a file, such as {Some()}"));
            }
        }
    }

    private void Contradictions(string id, PackageHead head)
    {
        var needed = Needed(id, []);
        if (needed.Contains(id))
        {
            Wrong(id, "/requires", new("绕了一圈，要以自己为前提", "by a detour it requires itself"), new("去掉其中一处 requires", "remove one of the requirements"));
            return;
        }

        foreach (var other in needed.Where(n => Excludes(id, n)))
        {
            Wrong(id, "/requires", new($"它以“{Name(other)}”为前提，又不能和它同时享受", $"it requires \"{other}\" and cannot be had together with it"), new("去掉 requires 或 conflicts 中的一个", "remove one of requires and conflicts"));
        }

        foreach (var (one, other) in needed.SelectMany(a => needed.Where(b => string.CompareOrdinal(a, b) < 0 && Excludes(a, b)).Select(b => (a, b))))
        {
            Wrong(id, "/requires", new($"它以“{Name(one)}”和“{Name(other)}”为前提，这两条不能同时享受", $"it requires \"{one}\" and \"{other}\", which exclude each other"), new("去掉其中一个前提", "remove one of the two"));
        }

        foreach (var other in head.Stacks.Where(s => Excludes(id, s)))
        {
            Wrong(id, "/stacks", new($"“{Name(other)}”一处写可以同时享受，一处写不能", $"\"{other}\" is said to go together with it in one place and not in another"), new("去掉 stacks 或 conflicts 中的一个", "remove one of stacks and conflicts"));
        }
    }

    private HashSet<string> Needed(string id, HashSet<string> seen)
    {
        foreach (var next in _heads.GetValueOrDefault(id)?.Requires ?? [])
        {
            if (seen.Add(next))
            {
                Needed(next, seen);
            }
        }

        return seen;
    }

    private bool Excludes(string one, string other) =>
        _heads.GetValueOrDefault(one)?.Conflicts.Contains(other, StringComparer.Ordinal) == true || _heads.GetValueOrDefault(other)?.Conflicts.Contains(one, StringComparer.Ordinal) == true;

    private string Name(string id) => _heads.GetValueOrDefault(id)?.Title.ToString() ?? id;

    private string Some() => string.Join(", ", _heads.Keys.Take(5));

    private void Wrong(string id, string pointer, LocalizedText wrong, LocalizedText right) => _all.Add(_contents[id].At(pointer, wrong, right));
}
