using StationKiosk.Host.Sites;

namespace StationKiosk.Host.Kiosk;

/// <summary>A visit as it is written down. Pictures are not in it: they are asked for again.</summary>
internal sealed record KeptVisit
{
    public required string Site { get; init; }

    public required string Language { get; init; }

    public required DateTimeOffset Started { get; init; }

    public required DateTimeOffset LastActivity { get; init; }

    public required TimeSpan Life { get; init; }

    public bool IsLarge { get; init; }

    public bool IsReach { get; init; }

    public bool IsDoubted { get; init; }

    public string? LastPage { get; init; }

    public string? LookedUp { get; init; }

    public IReadOnlyDictionary<string, List<string>> Picked { get; init; } = new Dictionary<string, List<string>>(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, KnownAnswer> Known { get; init; } = new Dictionary<string, KnownAnswer>(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, string> Notes { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public IReadOnlyList<string> Tickets { get; init; } = [];

    public IReadOnlyList<string> Kept { get; init; } = [];

    public IReadOnlyList<KeptDraft> Drafts { get; init; } = [];

    public static KeptVisit Of(KioskSession session) => session.Written();

    public KioskSession Opened(Snapshot site, VisitFiles files)
    {
        var session = new KioskSession(Site, Language, Started, files)
        {
            IsBegun = true,
            IsLarge = IsLarge,
            IsReach = IsReach,
            IsDoubted = IsDoubted,
            LastActivity = LastActivity,
            Life = Life,
            LastPage = LastPage,
            LookedUp = LookedUp,
        };
        session.Read(this, Drafts.Select(d => d.Taken(site)).OfType<Forms.FormDraft>());
        return session;
    }
}
