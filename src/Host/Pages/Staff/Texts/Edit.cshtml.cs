using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Configuration.Publishing;
using StationKiosk.Host.Sites;
using StationKiosk.Host.Wording;
using StationKiosk.Sdk.Plugins;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Pages.Staff.Texts;

/// <summary>One text in every language: what is built in, what the district says, and the site's own words, which are changed here or taken back.</summary>
[Needs(Permission.Config)]
[Needs(Permission.ConfigWrite, ToChange = true)]
internal sealed class EditModel(TextDesk desk, StaffVisit staff, ITexts texts) : PageModel
{
    private Dictionary<string, string>? _typed;

    public TextRow Row { get; private set; } = null!;

    public IReadOnlyDictionary<string, TextLimit> Limits { get; private set; } = null!;

    public IReadOnlyDictionary<string, string> Hashes { get; private set; } = null!;

    public string? Problem { get; private set; }

    public string? Why { get; private set; }

    public bool IsDistrict => staff.Site == SnapshotBuilder.District;

    public bool MayWrite => staff.May(Permission.ConfigWrite);

    public bool HasOwn => Row.Wordings.Any(w => TextDesk.Own(staff.Site, w) is not null);

    public IReadOnlyList<string> Placeholders => [.. Row.Wordings.SelectMany(w => Host.Texts.Placeholders.In(w.BuiltIn ?? "")).Distinct(StringComparer.Ordinal)];

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var address = Request.Query["address"].ToString();
        if (desk.All(staff.Site).FirstOrDefault(r => r.Address == address) is not { } row)
        {
            context.Result = NotFound();
            return;
        }

        Row = row;
        Limits = desk.LimitsOf(staff.Site, row);
        Hashes = desk.Hashes(staff.Site);
    }

    /// <summary>What stands in the field: what was just typed, else the site's own words.</summary>
    public string Typed(TextWording wording) => _typed?.GetValueOrDefault(wording.Language) ?? TextDesk.Own(staff.Site, wording) ?? "";

    public string NameOf(string language) => texts.Has("texts.language." + language) ? texts["texts.language." + language].Text : language;

    public async Task<IActionResult> OnPostAsync(string? why, bool back)
    {
        Why = why?.Trim();
        _typed = Row.Wordings.ToDictionary(w => w.Language, w => back ? "" : Request.Form["t." + w.Language].ToString().ReplaceLineEndings("\n").Trim(), StringComparer.Ordinal);
        if (string.IsNullOrEmpty(Why))
        {
            Problem = texts["texts.why.missing"];
            return Page();
        }

        // A locked field is not sent by the form; whoever sends one all the same is told by the check.
        var words = Row.Wordings.Where(w => back || Request.Form.ContainsKey("t." + w.Language)).ToDictionary(w => w.Language, Words, StringComparer.Ordinal);
        var expected = Row.Wordings.ToDictionary(w => w.Language, w => Request.Form["h." + w.Language].ToString(), StringComparer.Ordinal);
        var saving = await desk.SaveAsync(staff.Site, Row, words, expected, staff.Entry(""), Why, HttpContext.RequestAborted);
        if (saving.Faults is [var fault, ..])
        {
            Problem = texts["texts.fault", fault.Wrong.In(texts.Language).Text, fault.Right.In(texts.Language).Text];
            return Page();
        }

        if (saving.Result is PublishResult.Published or PublishResult.Unchanged)
        {
            return LocalRedirect($"{Request.PathBase}/texts/edit?address={Uri.EscapeDataString(Row.Address)}&done={(back ? "text.back" : "text.saved")}");
        }

        Problem = texts[saving.Result == PublishResult.ChangedMeanwhile ? "texts.moved" : "texts.broken"];
        return Page();
    }

    // The same as below it, or nothing: no words of the site's own.
    private string? Words(TextWording wording)
    {
        var typed = _typed![wording.Language];
        var below = IsDistrict ? wording.BuiltIn : wording.District ?? wording.BuiltIn;
        return typed.Length == 0 || (typed == below && TextDesk.Own(staff.Site, wording) is null) ? null : typed;
    }
}
