using Microsoft.AspNetCore.Mvc;
using StationKiosk.Host.Forms;
using StationKiosk.Host.Rules;
using StationKiosk.Sdk.Forms;
using StationKiosk.Sdk.Ui;

namespace StationKiosk.Host.Pages.Kiosk.Module;

/// <summary>
/// What the answers lead to: yes, no or cannot tell, with the reasons, what is missing and what would change it. Nothing is kept of it.
/// </summary>
public sealed class OutcomeModel : FormPages
{
    internal FormWalk Walk { get; private set; } = null!;

    internal FormOutcome? Outcome { get; private set; }

    internal IReadOnlyList<RuleAnswer> Reasons { get; private set; } = [];

    internal Slip Slip { get; private set; } = null!;

    internal bool HandsIn => Draft.Definition is not null && Outcome is not { HandsIn: false };

    public IActionResult OnGet(string key)
    {
        if (Session.Draft(key) is not { } draft)
        {
            Session.HasLost = true;
            return Redirect(LeaveUrl);
        }

        Draft = draft;
        Walk = draft.Walk(Today);
        if (draft.Receipt is not null || (Walk.Outcome is null && EndUrl(Walk) != OutcomeUrl))
        {
            return Redirect(draft.Receipt is not null ? DoneUrl : EndUrl(Walk));
        }

        Outcome = Walk.Outcome;
        var fields = draft.Form.Fields.ToDictionary(StringComparer.Ordinal);
        Reasons = [.. (Outcome?.Reasons ?? []).Select(r => RuleAnswer.Of(r, fields, Walk.Kept, Today, Walk.Rules))];
        Frame.Title = Outcome is null ? draft.Form.Title.In(Texts.Language) : Texts.Show(Outcome.Title);
        Frame.Back = PageUrl(Walk.DecidedAfter ?? Walk.Pages[^1]);
        Slip = ToSlip();
        if (!HandsIn)
        {
            Session.Keep(draft with { IsOver = true });
        }

        return Page();
    }

    /// <summary>Where an answer that is missing can be given; null when its page is not on the way.</summary>
    internal string? PageOf(string field) =>
        Walk.Pages.FirstOrDefault(p => Walk.Asked(p).ContainsKey(field)) is { } page ? PageUrl(page) : null;

    internal string NextUrl() => Walk.After(Walk.DecidedAfter ?? Walk.Pages[^1]) is { } next ? PageUrl(next) : CheckUrl;

    internal string Say(RuleAnswer reason) => reason.Met == false && reason.Rule.Unmet is not null ? Texts.Show(reason.Rule.Unmet) : Texts.Show(reason.Rule.Title);

    private Slip ToSlip() => new()
    {
        Title = Draft.Form.Title.In(Texts.Language).Text,
        Items =
        [
            new SlipItem(Frame.Title, Outcome?.Text is null ? [] : [Texts.Show(Outcome.Text)]),
            .. Reasons.Select(r => new SlipItem(
                Texts[r.Met switch { true => "outcome.met", false => "outcome.unmet", _ => "outcome.unknown" }, Say(r)],
                [.. new[] { r.Rule.Remedy, r.Rule.Clause }.OfType<Sdk.Configuration.LocalizedText>().Select(t => Texts.Show(t).Text)])),
        ],
        Note = Texts["outcome.note"],
    };
}
