using StationKiosk.Host.Browse;

namespace StationKiosk.Host.Forms;

/// <summary>What the kiosk pages of a form share: their addresses, and where a form leads to after a page.</summary>
public abstract class FormPages : BrowsePage
{
    internal FormDraft Draft { get; set; } = null!;

    internal string PageUrl(string page) => $"{Request.PathBase}/m/{Module.Info.Id}/form/{Draft.Id}?key={Draft.Key}&step={page}";

    internal string BeginUrl(string id) => $"{Request.PathBase}/m/{Module.Info.Id}/form/{id}";

    internal string CheckUrl => $"{Request.PathBase}/m/{Module.Info.Id}/check/{Draft.Key}";

    internal string OutcomeUrl => $"{Request.PathBase}/m/{Module.Info.Id}/outcome/{Draft.Key}";

    internal string DoneUrl => $"{Request.PathBase}/m/{Module.Info.Id}/done/{Draft.Key}";

    internal string AttachUrl(string field) => $"{Request.PathBase}/m/{Module.Info.Id}/attach/{Draft.Key}/{field}";

    internal string LeaveUrl => $"{Request.PathBase}/m/{Module.Info.Id}";

    /// <summary>The next page, the outcome once one is decided, or the check page.</summary>
    internal string NextUrl(FormWalk walk, string page)
    {
        if (walk.Outcome is not null && walk.DecidedAfter == page)
        {
            return OutcomeUrl;
        }

        return walk.After(page) is { } next ? PageUrl(next) : EndUrl(walk);
    }

    /// <summary>Where a form with all its answers stands: to be checked, or at its outcome when nothing can be handed in.</summary>
    internal string EndUrl(FormWalk walk) => walk.FirstIncomplete is { } page ? PageUrl(page) : Draft.Definition is null || walk.Outcome is { HandsIn: false } ? OutcomeUrl : CheckUrl;
}
