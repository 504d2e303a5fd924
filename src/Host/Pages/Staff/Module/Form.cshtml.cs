using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Cases;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Forms;
using StationKiosk.Host.Forms.Desk;
using StationKiosk.Host.Modules;
using StationKiosk.Host.Rules;
using StationKiosk.Host.Sites;
using StationKiosk.Host.Tables;
using StationKiosk.Sdk.Cases;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Forms;
using StationKiosk.Sdk.Plugins;
using StationKiosk.Sdk.Texts;
using StationKiosk.Sdk.Ui;

namespace StationKiosk.Host.Pages.Staff.Module;

/// <summary>
/// Staff fill in a form for somebody who stands at the desk: the same questions and rules as at the kiosk, all on one page. Answers are posted
/// and kept in memory until they are handed in; they stand in no address. Then everything is read through once more, and there is a ticket.
/// </summary>
[RequestSizeLimit(LargestRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = LargestRequest)]
[ModuleNeed(ModuleNeed.CasesEdit)]
internal sealed class FormModel(ModuleInstance module, StaffVisit staff, DeskForms forms, ITexts texts, TimeProvider clock) : PageModel
{
    private const long LargestRequest = 64L << 20;

    private DeskWalk _desk = null!;

    public DeskForm Form { get; private set; } = null!;

    public FormDraft Draft => Form.Draft;

    /// <summary>The form without what is signed on paper.</summary>
    public FormDefinition Definition => _desk.Form;

    public CaseDefinition? Case => Draft.Definition;

    public FormWalk Walk { get; private set; } = null!;

    /// <summary>The questions that are asked now, page by page.</summary>
    public IReadOnlyList<(FormPage Page, IReadOnlyList<FieldInput> Fields)> Pages { get; private set; } = [];

    /// <summary>The records it can be about; null for a form that is about none.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? Subjects { get; private set; }

    public string? SubjectProblem { get; private set; }

    public int Wrong { get; private set; }

    /// <summary>Whether questions came up that were not on the page that was sent.</summary>
    public bool HasMore { get; private set; }

    public bool IsChecking { get; private set; }

    /// <summary>What the person takes away, once it has been handed in.</summary>
    public Slip Slip => new CaseSlip(Draft.Module, HttpContext.RequestServices.GetRequiredService<ModuleRecords>(), texts).Of(Draft.Id, Draft.Receipt!, "");

    public string? Refused { get; private set; }

    public IReadOnlyList<RuleAnswer> Reasons { get; private set; } = [];

    /// <summary>Whether the answers can be handed in as they stand.</summary>
    public bool HandsIn => Case is not null && Walk.Outcome is not { HandsIn: false };

    /// <summary>Whether an answer decides about another question, or something is reckoned from it.</summary>
    public bool IsLive => Definition.Pages.Values.Any(p => p.ShownWhen is not null) || Definition.Fields.Any(f => f.Value.ShownWhen is not null || f.Value is ComputedField);

    public bool HasSignature => Definition.Fields.Any(f => f.Value is SignatureField);

    public string Base => $"{Request.PathBase}/m/{module.Info.Id}";

    public string QueueUrl => $"{Base}/cases/{Draft.Id}";

    public string PaperUrl => $"{Base}/paper/{Draft.Id}";

    public string Here => $"{Base}/form/{Draft.Id}?key={Draft.Key}";

    public DateOnly Today => module.Info.Site.DayOf(clock.GetUtcNow());

    private string Account => staff.Account?.Id ?? "";

    private FieldChoices Choices => new(Draft.Module, Form.Files, Today);

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!FormDraft.Exists(module, (string?)RouteData.Values["case"] ?? ""))
        {
            context.Result = NotFound();
        }
    }

    public IActionResult OnGet(string @case, string? key, string? step, string? about)
    {
        if (forms.Find(key, Account, module.Info.Site.Id, @case) is not { } form)
        {
            if (Visit.Of(HttpContext).IsProbe)
            {
                return NotFound();
            }

            Use(forms.Begin(Account, module, @case, about ?? "", GivenAnswers.Of(module, new FormDraft("", module, @case).Whole, Request.Query, Today)));
            return LocalRedirect(Here);
        }

        Use(form);
        return step == "check" && Draft.Receipt is null ? Check() : Ask(false);
    }

    public async Task<IActionResult> OnPostAsync(string @case, string? key, string? go, CancellationToken cancellation)
    {
        // A form that was forgotten meanwhile begins anew with what was sent: only what was uploaded is gone.
        Use(forms.Find(key, Account, module.Info.Site.Id, @case) ?? forms.Begin(Account, module, @case));
        if (Draft.Receipt is not null)
        {
            return LocalRedirect(Here);
        }

        var problems = await ReadAsync(cancellation);
        var isLook = go != "check";
        var unseen = Walk.Pages.SelectMany(p => Walk.Asked(p)).Where(f => f.Value is not (ComputedField or SignatureField) && !IsSent(f.Key)).Select(f => f.Key).ToHashSet(StringComparer.Ordinal);
        HasMore = unseen.Count > 0;
        if (isLook || HasMore || problems.Count > 0 || SubjectProblem is not null)
        {
            return Again(problems, unseen, isLook);
        }

        return LocalRedirect(Here + "&step=check");
    }

    public async Task<IActionResult> OnPostSendAsync(string @case, string? key, CancellationToken cancellation)
    {
        if (forms.Find(key, Account, module.Info.Site.Id, @case) is not { } form)
        {
            return LocalRedirect($"{Base}/form/{@case}");
        }

        Use(form);
        if (Draft.Receipt is not null || Walk.FirstIncomplete is not null || !HandsIn || (Subjects is not null && !Subjects.Any(s => s.Key == Draft.About)))
        {
            return LocalRedirect(Here);
        }

        try
        {
            var receipt = await HttpContext.RequestServices.GetRequiredService<CaseDesk>().SubmitAsync(Draft.Module, Submission(), cancellation);
            forms.Keep(form with { Draft = Draft with { Values = [], Receipt = receipt }, Files = forms.NewFiles(Account) });
            form.Files.End();
            return LocalRedirect(Here);
        }
        catch (RefusedException refused)
        {
            Refused = texts.Show(refused.Why);
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Check();
        }
    }

    /// <summary>A picture or file of this form, for who fills it in; never opened as a page.</summary>
    public IActionResult OnGetFile(string @case, string? key, string? file) =>
        file is not null && forms.Find(key, Account, module.Info.Site.Id, @case)?.Files.Find(file) is { } kept
            ? File(kept.Bytes, kept.Type, kept.Name.Length > 0 ? kept.Name : kept.Token[..12])
            : NotFound();

    public string FileName(string token) => Form.Files.Find(token)?.Name is { Length: > 0 } name ? name : token[..8];

    public string FileUrl(string token) => $"{Here}&handler=File&file={token}";

    public string Say(RuleAnswer reason) => reason.Met == false && reason.Rule.Unmet is not null ? texts.Show(reason.Rule.Unmet) : texts.Show(reason.Rule.Title);

    private void Use(DeskForm form)
    {
        Form = form;
        _desk = new DeskWalk(form.Draft.Form, Today, form.Draft.Given);
        Walk = _desk.Of(form.Draft.Values);
        var about = form.Draft.About;
        if (Case?.Subject is { } collection && Draft.Receipt is null)
        {
            var subjects = new DeskSubjects(Draft.Module, collection, Today);
            var found = subjects.Find(form.Search);
            Subjects = subjects.Label(about) is { } label && !found.Any(f => f.Key == about) ? [KeyValuePair.Create(about, label), .. found] : found;
        }
    }

    private async Task<IReadOnlyDictionary<string, FieldReading>> ReadAsync(CancellationToken cancellation)
    {
        var uploads = new DeskUploads(Form.Files, Request.Form);
        var files = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var (id, field) in Definition.Fields)
        {
            if (field is AttachmentField attached and not SignatureField && IsSent(id))
            {
                files[id] = await uploads.TakeAsync(id, attached, cancellation);
            }
        }

        var fields = Definition.Fields.ToDictionary(StringComparer.Ordinal);
        var (values, problems) = _desk.Read(Draft.Values, id => files.TryGetValue(id, out var tokens) ? tokens : IsSent(id) ? Posted(id) : FieldView.RawOf(fields[id], Draft.Values[id]), Choices.Resolve);
        Use(forms.Keep(Form with { Draft = Draft with { Values = values, About = Request.Form["about"].ToString() }, Search = Request.Form["find"].ToString().Trim() }));
        SubjectProblem = Subjects is not null && !Subjects.Any(s => s.Key == Draft.About) ? texts["field.not-chosen"].Text : null;
        var all = new Dictionary<string, FieldReading>(problems, StringComparer.Ordinal);
        uploads.Refused.ToList().ForEach(r => all[r.Key] = r.Value);
        return all;
    }

    private PageResult Again(IReadOnlyDictionary<string, FieldReading> problems, HashSet<string> unseen, bool isLook)
    {
        // While somebody only asks for the next questions, nothing is missing yet; a file that cannot be taken is told at once.
        var told = problems.Where(p => !unseen.Contains(p.Key) && (!isLook || p.Value.Problem!.StartsWith("field.file-", StringComparison.Ordinal))).ToDictionary(StringComparer.Ordinal);
        SubjectProblem = isLook ? null : SubjectProblem;
        Wrong = told.Count + (SubjectProblem is null ? 0 : 1);
        Response.StatusCode = Wrong > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK;
        return Ask(true, told);
    }

    private PageResult Ask(bool isPosted, Dictionary<string, FieldReading>? problems = null)
    {
        Pages = [.. Walk.Pages.Select(p => (Definition.Pages[p], (IReadOnlyList<FieldInput>)[.. Walk.Asked(p).Select(f => Input(f.Key, f.Value, isPosted, problems?.GetValueOrDefault(f.Key)))]))];
        return Page();
    }

    private PageResult Check()
    {
        if (Walk.FirstIncomplete is not null)
        {
            return Ask(false);
        }

        IsChecking = true;
        var fields = Definition.Fields.ToDictionary(StringComparer.Ordinal);
        Reasons = [.. (Walk.Outcome?.Reasons ?? []).Select(r => RuleAnswer.Of(r, fields, Walk.Kept, Today, Walk.Rules))];
        return Page();
    }

    private FieldInput Input(string id, Field field, bool isPosted, FieldReading? problem)
    {
        var value = Draft.Values[id] ?? Walk.Kept[id];
        var typed = isPosted && field is not (AttachmentField or ComputedField) ? Posted(id) : [];
        return new FieldInput(id, field, typed.Count > 0 ? typed : FieldView.RawOf(field, value), Say(problem))
        {
            Options = Choices.Of(field),
            Value = Walk.Kept[id],
        };
    }

    // At the kiosk some of them speak to the resident, about its camera and the desk.
    private string? Say(FieldReading? problem) => problem?.Problem switch
    {
        null => null,
        "field.not-agreed" => texts["desk.not-agreed"],
        "field.no-file" => texts["desk.no-file"],
        "field.file-gone" => texts["desk.file-gone"],
        var key => texts[key, [.. problem.Args]],
    };

    // A question that comes back was not on the page that was sent; its answer is the one from before.
    private bool IsSent(string id) => Request.Form["seen"].Contains(id, StringComparer.Ordinal) || Posted(id).Count > 0;

    private IReadOnlyList<string> Posted(string id) => [.. Request.Form[FieldInput.Prefix + id].OfType<string>()];

    private CaseSubmission Submission() => new()
    {
        Kind = Draft.Id,
        Answers = Walk.Kept,
        Attachments = Form.Files.Find,
        Subject = Case?.Subject is { } collection ? (collection, Draft.About) : null,
        Title = Case?.Subject is { } named ? new DeskSubjects(Draft.Module, named, Today).Label(Draft.About) ?? "" : "",
        Key = Draft.Key,
        Actor = staff.Account?.Name ?? "",
        ReceiptCode = Draft.ReceiptCode,
    };
}
