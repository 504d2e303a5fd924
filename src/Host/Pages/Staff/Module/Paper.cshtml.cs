using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Forms;
using StationKiosk.Host.Rules;
using StationKiosk.Host.Sites;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Forms;
using StationKiosk.Sdk.Rules;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Pages.Staff.Module;

/// <summary>A form to print on A4 and fill in by hand, from the same definition as on the screens; in any language of the site, whatever the console speaks.</summary>
[ModuleNeed(ModuleNeed.Cases)]
internal sealed class PaperModel(ModuleInstance module, StaffVisit staff, Visit visit, TimeProvider clock) : PageModel
{
    private const int MostOptions = 12;

    private ConditionSentence _sentence = null!;

    public FormDefinition Form { get; private set; } = null!;

    /// <summary>What the sheet is worded in.</summary>
    public ITexts Sheet { get; private set; } = null!;

    public string Kind { get; private set; } = "";

    public bool IsCase => module.Definition.Cases.ContainsKey(Kind);

    public string Heading => Sheet.Show(module.Definition.Cases.GetValueOrDefault(Kind)?.Title ?? Form.Title);

    public string SiteName => Sheet.Show(visit.Snapshot.Site.Name);

    public string Base => $"{Request.PathBase}/m/{module.Info.Id}";

    public bool HasSignature => Form.Fields.Any(f => f.Value is SignatureField);

    /// <summary>The site's languages by their own names.</summary>
    public IReadOnlyList<(string Tag, string Name)> Languages =>
        [.. visit.Snapshot.Site.Languages.Select(l => (l, visit.Snapshot.TextsIn(l)["kiosk.language.name"].Text))];

    public IActionResult OnGet(string @case, string? language)
    {
        if (!FormDraft.Exists(module, @case))
        {
            return NotFound();
        }

        Kind = @case;
        Form = module.Definition.Forms[module.Definition.Cases.GetValueOrDefault(@case)?.Form ?? @case];
        var known = visit.Snapshot.Site.Languages;
        Sheet = visit.Snapshot.TextsIn(language is not null && known.Contains(language, StringComparer.Ordinal) ? language : staff.Language.Length > 0 ? staff.Language : known[0]);
        _sentence = new ConditionSentence(Form.Fields.DistinctBy(f => f.Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal), new RuleScope(Form.Rules), Sheet);
        return Page();
    }

    /// <summary>When something is to be filled in; null when always.</summary>
    public string? WhenSaid(Condition? condition) => condition is null ? null : Sheet["paper.only-if", _sentence.Of(condition)].Text;

    /// <summary>What can be ticked, by label; empty for what is written.</summary>
    public IReadOnlyList<string> Ticks(Field field) => field switch
    {
        FlagField => [Sheet["form.yes"], Sheet["form.no"]],
        RecordField pick => Records(pick),
        _ => [.. field.Choices.Values.Select(c => Sheet.Show(c.Label).Text)],
    };

    /// <summary>How many boxes a number of known length has; 0 for a line.</summary>
    public static int Boxes(Field field) => field switch { NationalIdField or CreditCodeField => 18, PhoneField => 11, _ => 0 };

    // A long list changes before the sheet is filled in; the clerk looks then.
    private IReadOnlyList<string> Records(RecordField pick)
    {
        var options = new FieldChoices(module, null, module.Info.Site.DayOf(clock.GetUtcNow())).Of(pick);
        return options.Count <= MostOptions ? [.. options.Select(o => o.Value)] : [];
    }
}
