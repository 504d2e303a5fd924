using System.Text.Json.Nodes;
using PolicyPackages.Packages;
using PolicyPackages.Settings;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Texts;
using StationKiosk.Sdk.Ui;

namespace PolicyPackages.Screening;

/// <summary>
/// The results as a slip: what fits, what is missing, for each no the reason and what would change it, and what was told. Made of the rules and
/// the answers alone, so that the same rules and answers give the same slip whenever it is made.
/// </summary>
internal sealed class ResultSlip(PolicyBook book, ITexts texts)
{
    private const int MostNo = 6;

    private readonly Screener _screener = new(book);
    private readonly Wording _wording = new(book, texts);

    /// <summary>The slip.</summary>
    /// <param name="audience">Who asks.</param>
    /// <param name="facts">What is known.</param>
    /// <param name="told">The facts that the person told: what a register knows is used and not written down.</param>
    /// <param name="have">Policies that the person has already.</param>
    /// <param name="day">The day whose rules hold.</param>
    public Slip Of(Audience audience, JsonObject facts, IEnumerable<string> told, IReadOnlySet<string> have, DateOnly day)
    {
        var verdicts = _screener.All(audience, facts, have, day);
        var counterfactual = new Counterfactual(book, _screener);
        IEnumerable<Verdict> Only(Answer answer) => verdicts.Where(v => v.Answer == answer).OrderByDescending(v => v.Package.Head.Worth);
        var best = new Combination(book, Only(Answer.Yes).Select(v => v.Package), have);
        return new Slip
        {
            Title = texts["policies.slip.results"].Text,
            Items =
            [
                .. best.Chosen.Select(p => new SlipItem("✓ " + Say(p.Title), [Say(p.Head.Gives), Say(p.Head.Office), .. OfficeHours.Shown(p.Head.Hours, texts)])),
                .. Only(Answer.Unknown).Select(v => new SlipItem("? " + Say(v.Package.Title), [texts["policies.missing", string.Join(texts["policies.list"].Text, v.Missing.Select(_wording.Fact))].Text])),
                // What something would change is worth the paper first.
                .. Only(Answer.No).Select(v => (Verdict: v, Changes: counterfactual.Of(v.Package, facts, day))).OrderBy(v => v.Changes.Count == 0).Take(MostNo)
                    .Select(v => new SlipItem("✗ " + Say(v.Verdict.Package.Title), [.. Why(v.Verdict), .. v.Changes.Select(_wording.Say)])),
                .. Told(facts, told, have),
            ],
            Note = texts["policies.slip.day", _wording.Day(day)].Text,
        };
    }

    private IEnumerable<string> Why(Verdict verdict) => verdict.Conditions.Where(c => c.Met == false).Select(c => $"{_wording.Said(c)} · {Say(c.Condition.Clause)}");

    // Slips are left lying about: what is not even kept without a name is not printed either.
    private IEnumerable<SlipItem> Told(JsonObject facts, IEnumerable<string> told, IReadOnlySet<string> have)
    {
        var known = told.ToHashSet(StringComparer.Ordinal);
        List<string> lines = [.. book.Settings.Facts.Keys.Where(f => known.Contains(f) && facts[f] is not null && !book.Settings.Facts[f].Unkept).Select(f => texts["policies.slip.answer", _wording.Fact(f), book.Facts[f].Show(facts[f], texts.Language)].Text)];
        if (have.Count > 0)
        {
            lines.Add(texts["policies.slip.have", string.Join(texts["policies.list"].Text, have.Select(id => book.Find(id) is { } package ? Say(package.Title) : id))].Text);
        }

        return lines.Count == 0 ? [] : [new SlipItem(texts["policies.slip.told"].Text, lines)];
    }

    private string Say(LocalizedText text) => texts.Show(text).Text;
}
