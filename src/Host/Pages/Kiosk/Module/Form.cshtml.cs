using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using StationKiosk.Host.Browse;
using StationKiosk.Host.Forms;

namespace StationKiosk.Host.Pages.Kiosk.Module;

/// <summary>One page of a form. Answers are kept in the visit until they are handed in, and forgotten with it.</summary>
public sealed class FormModel : BrowsePage
{
    internal FormDraft Draft { get; private set; } = null!;

    internal string PageId { get; private set; } = "";

    internal IReadOnlyList<FieldView> Fields { get; private set; } = [];

    internal IReadOnlyList<string> Steps { get; private set; } = [];

    internal IEnumerable<FieldView> Wrong => Fields.Where(f => f.Problem is not null);

    public IActionResult OnGet(string @case, string? about, string? key, string? step)
    {
        if (!Module.Definition.Cases.ContainsKey(@case))
        {
            return NotFound();
        }

        if (key is null || Session.Draft(key) is not { Receipt: null } draft || draft.Case != @case)
        {
            return Begin(@case, about);
        }

        Show(draft, step);
        Fields = [.. draft.Form.Pages[PageId].Fields.Where(f => FormReading.IsAsked(f.Value, draft.Values, Today)).Select(f => View(f.Key, f.Value))];
        return Page();
    }

    public IActionResult OnPost(string @case, string? key, string? step)
    {
        if (key is null || Session.Draft(key) is not { Receipt: null } draft || draft.Case != @case)
        {
            return Redirect($"{Request.PathBase}/m/{Module.Info.Id}/form/{@case}");
        }

        Show(draft, step);
        var fields = draft.Form.Pages[PageId].Fields;
        var reading = FormReading.Of(fields, draft.Values, id => [.. Request.Form["v-" + id].OfType<string>()], Today);
        Draft = draft with { Values = reading.Values };
        if (!reading.IsGood)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            Fields = [.. fields.Where(f => FormReading.IsAsked(f.Value, reading.Values, Today)).Select(f => new FieldView(f.Key, f.Value, [.. Request.Form["v-" + f.Key].OfType<string>()])
            {
                Problem = reading.Problems.GetValueOrDefault(f.Key),
            })];
            return Page();
        }

        Session.Keep(Draft);
        KnownAnswers.Remember(Session, fields, reading.Values);
        var next = FormPath.After(Draft.Form, PageId, Draft.Values, Today);
        return Redirect(next is null ? CheckUrl(Draft) : PageUrl(Draft, next));
    }

    internal string PageUrl(FormDraft draft, string page) => $"{Request.PathBase}/m/{Module.Info.Id}/form/{draft.Case}?key={draft.Key}&step={page}";

    internal string CheckUrl(FormDraft draft) => $"{Request.PathBase}/m/{Module.Info.Id}/check/{draft.Key}";

    private IActionResult Begin(string @case, string? about)
    {
        var draft = new FormDraft(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), Module, @case);
        if (about?.Split('/', 2) is [var screen, var id])
        {
            if (!Open(screen))
            {
                return NotFound();
            }

            if (Reader.Visible(id) is not { } record)
            {
                return Redirect(ItemUrl(id));
            }

            draft = draft with { About = Key(id), From = State.ToQuery(), Title = View(record).Title };
        }

        Session.Keep(draft);
        return Redirect(PageUrl(draft, FormPath.Pages(draft.Form, draft.Values, Today)[0]));
    }

    private void Show(FormDraft draft, string? page)
    {
        Draft = draft;
        Steps = FormPath.Pages(draft.Form, draft.Values, Today);
        PageId = page is not null && Steps.Contains(page, StringComparer.Ordinal) ? page : Steps[0];
        var at = Steps.ToList().IndexOf(PageId);
        Frame.Title = draft.Form.Title.In(Texts.Language);
        Frame.Back = at > 0 ? PageUrl(draft, Steps[at - 1]) : BackToItem(draft);
    }

    private string BackToItem(FormDraft draft) => draft.About.Length > 0
        ? $"{Request.PathBase}/m/{Module.Info.Id}/item/{draft.About}{draft.From}"
        : $"{Request.PathBase}/m/{Module.Info.Id}";

    private FieldView View(string id, Sdk.Fields.Field field)
    {
        var raw = FieldView.RawOf(field, Draft.Values[id]);
        if (raw.Count == 0 && KnownAnswers.QuestionOf(field) is { } question && Session.Known(question) is { } known)
        {
            return new FieldView(id, field, [known]) { IsOffered = true };
        }

        return new FieldView(id, field, raw);
    }
}
