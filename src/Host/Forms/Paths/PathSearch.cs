namespace StationKiosk.Host.Forms.Paths;

/// <summary>
/// Looks for answers that lead somewhere. It chooses an answer only when a condition on the way asks for it, and takes it back as soon as a
/// condition fails, so that a form of many questions needs few steps. The steps are limited.
/// </summary>
internal sealed class PathSearch(PathForm form)
{
    private const int Nothing = -1;
    private const int Undecided = -2;
    private const int MostSteps = 4000;
    private const int MostInAll = 60_000;

    private readonly int[] _chosen = [.. form.Fields.Select(_ => -1)];
    private readonly (int Pass, PathTruth Truth)[] _asked = new (int, PathTruth)[form.Fields.Count];
    private readonly (int Pass, PathTruth Truth)[] _shown = new (int, PathTruth)[form.PageShown.Count];
    private readonly (int Pass, int Outcome)[] _decided = new (int, int)[form.PageShown.Count];
    private int _pass;
    private int _need;
    private int _steps;
    private int _inAll;

    /// <summary>The case chosen for each field; -1 where it makes no difference.</summary>
    public IReadOnlyList<int> Chosen => _chosen;

    /// <summary>Whether some answers make the target true; null when it took too long to tell. The answers stay chosen.</summary>
    public bool? Reaches(Func<PathTruth> target)
    {
        Array.Fill(_chosen, -1);
        _steps = 0;
        return Solve(target) ? true : _steps > MostSteps || _inAll > MostInAll ? null : false;
    }

    public PathTruth Field(int field) => Asked(field);

    public PathTruth Page(int page)
    {
        var result = PathTruth.No;
        for (var field = form.FirstOf(page); field < form.FirstOf(page + 1) && result != PathTruth.Yes; field++)
        {
            var asked = Asked(field);
            result = asked == PathTruth.No ? result : asked;
        }

        return result;
    }

    public PathTruth Outcome(int outcome) => AtEnd(decided => decided == outcome);

    public PathTruth HandedIn() => AtEnd(decided => decided == Nothing || form.Outcomes[decided].Outcome.HandsIn);

    public PathTruth Nowhere() => AtEnd(decided => decided == Nothing);

    /// <summary>Whether a target is met on a way of fewer than so many pages.</summary>
    public PathTruth Shorter(PathTruth target, int pages) => target == PathTruth.No ? PathTruth.No : And(target, Shorter(pages));

    private PathTruth Shorter(int pages)
    {
        var (sure, open) = (0, false);
        for (var page = 0; page < form.PageShown.Count && sure < pages; page++)
        {
            var shown = Page(page);
            sure += shown == PathTruth.Yes ? 1 : 0;
            open |= shown == PathTruth.Open;
        }

        return sure >= pages ? PathTruth.No : open ? PathTruth.Open : PathTruth.Yes;
    }

    private PathTruth Every(IReadOnlyList<PathCondition> parts, bool isOpposite)
    {
        var result = PathTruth.Yes;
        foreach (var part in parts)
        {
            result = And(result, isOpposite ? Opposite(Of(part)) : Of(part));
            if (result == PathTruth.No)
            {
                break;
            }
        }

        return result;
    }

    // What is open may still turn out "no", which unknown cannot take back.
    private static PathTruth And(PathTruth one, PathTruth other)
    {
        if (one == PathTruth.No || other == PathTruth.No)
        {
            return PathTruth.No;
        }

        return one == PathTruth.Open || other == PathTruth.Open ? PathTruth.Open : one == PathTruth.Unknown || other == PathTruth.Unknown ? PathTruth.Unknown : PathTruth.Yes;
    }

    private static PathTruth Opposite(PathTruth truth) => truth switch
    {
        PathTruth.Yes => PathTruth.No,
        PathTruth.No => PathTruth.Yes,
        _ => truth,
    };

    private bool Solve(Func<PathTruth> target)
    {
        if (++_steps > MostSteps || ++_inAll > MostInAll)
        {
            return false;
        }

        _pass++;
        _need = -1;
        var truth = target();
        if (truth != PathTruth.Open)
        {
            return truth == PathTruth.Yes;
        }

        var field = _need;
        for (var value = 0; value < form.Cases[field].Count; value++)
        {
            _chosen[field] = value;
            if (Solve(target))
            {
                return true;
            }
        }

        _chosen[field] = -1;
        return false;
    }

    private PathTruth AtEnd(Func<int, bool> fits)
    {
        var decided = Decided(form.PageShown.Count - 1);
        return decided == Undecided ? PathTruth.Open : fits(decided) ? PathTruth.Yes : PathTruth.No;
    }

    private PathTruth Asked(int field)
    {
        if (_asked[field].Pass != _pass)
        {
            var (page, own) = (Shown(form.Fields[field].Page), Of(form.FieldShown[field]));
            var isOut = page == PathTruth.No || own is PathTruth.No or PathTruth.Unknown;
            _asked[field] = (_pass, isOut ? PathTruth.No : page == PathTruth.Open || own == PathTruth.Open ? PathTruth.Open : PathTruth.Yes);
        }

        return _asked[field].Truth;
    }

    private PathTruth Shown(int page)
    {
        if (_shown[page].Pass != _pass)
        {
            var (open, own) = (Open(page), Of(form.PageShown[page]));
            var isOut = open == PathTruth.No || own is PathTruth.No or PathTruth.Unknown;
            _shown[page] = (_pass, isOut ? PathTruth.No : open == PathTruth.Open || own == PathTruth.Open ? PathTruth.Open : PathTruth.Yes);
        }

        return _shown[page].Truth;
    }

    // Whether the way still goes on when it comes to a page.
    private PathTruth Open(int page)
    {
        var decided = page == 0 ? Nothing : Decided(page - 1);
        return decided == Undecided ? PathTruth.Open : decided == Nothing || form.Outcomes[decided].Outcome.HandsIn ? PathTruth.Yes : PathTruth.No;
    }

    private int Decided(int page)
    {
        if (_decided[page].Pass != _pass)
        {
            var before = page == 0 ? Nothing : Decided(page - 1);
            _decided[page] = (_pass, before == Nothing ? DecidedAt(page) : before);
        }

        return _decided[page].Outcome;
    }

    private int DecidedAt(int page)
    {
        for (var i = 0; i < form.Outcomes.Count; i++)
        {
            if (form.Outcomes[i].Page != page)
            {
                continue;
            }

            var truth = Of(form.Outcomes[i].When);
            if (truth == PathTruth.Open)
            {
                return Undecided;
            }

            if (truth == (form.Outcomes[i].Outcome.WhenUnknown ? PathTruth.Unknown : PathTruth.Yes))
            {
                return i;
            }
        }

        return Nothing;
    }

    private PathTruth Of(PathCondition condition) => condition switch
    {
        PathCondition.Always always => always.Truth,
        PathCondition.All all => Every(all.Parts, isOpposite: false),
        PathCondition.Any any => Opposite(Every(any.Parts, isOpposite: true)),
        PathCondition.Not not => Opposite(Of(not.Part)),
        PathCondition.Leaf leaf => Of(leaf),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private PathTruth Of(PathCondition.Leaf leaf)
    {
        var asked = Asked(leaf.Field);
        if (asked != PathTruth.Yes)
        {
            return asked == PathTruth.Open ? PathTruth.Open : leaf.Absent;
        }

        if (_chosen[leaf.Field] >= 0)
        {
            return leaf.ByCase[_chosen[leaf.Field]];
        }

        _need = _need < 0 ? leaf.Field : _need;
        return PathTruth.Open;
    }
}
