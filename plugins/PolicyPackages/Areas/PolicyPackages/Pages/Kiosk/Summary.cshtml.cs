using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PolicyPackages.Screening;
using StationKiosk.Sdk.Ui;

namespace PolicyPackages.Pages.Kiosk;

/// <summary>The results to take away: what fits, what is missing, and for each no the reason and what would change it.</summary>
public sealed class SummaryModel : ResultsModel
{
    private const int MostNo = 6;

    internal Slip Slip { get; private set; } = null!;

    /// <inheritdoc/>
    public override IActionResult OnGet()
    {
        var page = base.OnGet();
        if (page is not PageResult)
        {
            return page;
        }

        var texts = Module.Texts;
        Slip = new Slip
        {
            Title = texts["policies.slip.results"].Text,
            Items =
            [
                .. Best.Chosen.Select(p => new SlipItem("✓ " + Say(p.Title), [Say(p.Head.Gives), Say(p.Head.Office)])),
                .. Of(Answer.Unknown).Select(v => new SlipItem("? " + Say(v.Package.Title), [texts["policies.missing", string.Join(texts["policies.list"].Text, v.Missing.Select(Wording.Fact))].Text])),
                // What something would change is worth the paper first.
                .. Of(Answer.No).OrderBy(v => Counterfactual.Of(v.Package, Visit.Facts, Today).Count == 0).Take(MostNo).Select(v => new SlipItem("✗ " + Say(v.Package.Title), [.. Why(v)])),
            ],
            Note = texts["policies.slip.day", Wording.Day(Today)].Text,
        };
        Frame.Title = texts["policies.slip.results"].Text;
        Frame.Back = To("results");
        return page;
    }

    private IEnumerable<string> Why(Verdict verdict) => verdict.Conditions
        .Where(c => c.Met == false)
        .Select(c => $"{Wording.Said(c)} · {Say(c.Condition.Clause)}")
        .Concat(Counterfactual.Of(verdict.Package, Visit.Facts, Today).Select(Wording.Say));
}
