using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Host.Forms;
using StationKiosk.Sdk.Fields;

namespace StationKiosk.Host.Pages.Kiosk.Module;

/// <summary>One page of a form. Answers are kept in the visit until they are handed in, and forgotten with it.</summary>
public sealed class FormModel : FormPages
{
    internal string PageId { get; private set; } = "";

    internal IReadOnlyList<FieldView> Fields { get; private set; } = [];

    internal IReadOnlyList<string> Steps { get; private set; } = [];

    internal IEnumerable<FieldView> Wrong => Fields.Where(f => f.Problem is not null);

    /// <summary>Whether something on the page was told earlier in the visit and can be refused.</summary>
    internal bool HasOffered => Fields.Any(f => f.Offered is not null);

    /// <summary>Whether an answer on this page decides about another one on it, or something is reckoned from it.</summary>
    internal bool IsLive
    {
        get
        {
            var fields = Draft.Form.Pages[PageId].Fields;
            return fields.Values.Any(f => f.ShownWhen?.Fields().Any(fields.ContainsKey) == true || (f is ComputedField computed && computed.Of.Any(fields.ContainsKey)));
        }
    }

    private FieldChoices Choices => new(Module, Session.Files, Today);

    public IActionResult OnGet(string @case, string? about, string? key, string? step)
    {
        if (!FormDraft.Exists(Module, @case))
        {
            return NotFound();
        }

        if (key is null || Session.Draft(key) is not { Receipt: null } draft || draft.Id != @case)
        {
            Session.HasLost |= key is not null && Session.Draft(key) is null;
            return Begin(@case, about);
        }

        var walk = Show(draft, step);
        Session.Keep(Draft = Draft with { At = PageId });
        Fields = [.. walk.Asked(PageId).Select(f => View(f.Key, f.Value, walk.Kept))];
        return Page();
    }

    public IActionResult OnPost(string @case, string? key, string? step)
    {
        if (key is null || Session.Draft(key) is not { Receipt: null } draft || draft.Id != @case)
        {
            Session.HasLost |= key is not null && Session.Draft(key) is null;
            return Redirect(BeginUrl(@case));
        }

        Show(draft, step);
        var before = draft.Walk(Today);
        var reading = Choices.Resolve(draft.Form.Pages[PageId].Fields, FormReading.Of(draft.Form.Pages[PageId].Fields, Before(before), Posted, Today, before.Rules));
        TakeDrawn(draft.Form.Pages[PageId].Fields, reading.Values);
        Draft = draft with { Values = Merged(draft, reading), IsOver = false, IsResumed = draft.IsResumed && Request.Form.ContainsKey("look") };
        var walk = Draft.Walk(Today);

        // A question that appears because of an answer on the same page has not been seen yet: it is shown, not complained about.
        var unseen = Unseen(walk);
        var problems = reading.Problems.Where(p => !unseen.Contains(p.Key, StringComparer.Ordinal)).ToDictionary(StringComparer.Ordinal);
        if (Request.Form.ContainsKey("look"))
        {
            // Somebody is still filling it in: only what was called wrong before is looked at again.
            Session.Keep(Draft);
            return Again(walk, problems.Where(p => Request.Form["wrong"].Contains(p.Key, StringComparer.Ordinal)).ToDictionary(StringComparer.Ordinal), StatusCodes.Status200OK);
        }

        if (problems.Count > 0 || unseen.Count > 0)
        {
            Session.Keep(Draft);
            return Again(walk, problems, problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
        }

        Session.Keep(Draft);
        KnownAnswers.Remember(Session, walk.Asked(PageId), reading.Values, Draft.Form.Title, HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());
        var next = NextUrl(walk, PageId);

        // The answer is the deed: the same sending goes on to where it is handed in.
        return Draft.Form.OneTap && next == CheckUrl ? RedirectPreserveMethod(next) : Redirect(next);
    }

    /// <summary>"That is not me": what was offered from earlier in the visit is forgotten, everywhere.</summary>
    public IActionResult OnPostForget(string @case, string? key, string? step)
    {
        Session.ForgetKnown(key);
        return Redirect(key is not null && Session.Draft(key) is { } draft && draft.Id == @case ? With(draft).PageUrl(step ?? "") : BeginUrl(@case));
    }

    /// <summary>Begins the same form with nothing in it, for who does not want what was filled in before.</summary>
    public IActionResult OnPostAnew(string @case, string? key)
    {
        var opened = key is not null && Session.Draft(key) is { Receipt: null } draft && draft.Id == @case ? draft.Opened : "";
        Session.DropDraft(key ?? "");
        return Redirect(BeginUrl(@case) + opened);
    }

    /// <summary>What was left half-way is not wanted any more.</summary>
    public IActionResult OnPostLeave(string? key)
    {
        Session.DropDraft(key ?? "");
        return Redirect(Request.PathBase + "/");
    }

    private FormModel With(FormDraft draft)
    {
        Draft = draft;
        return this;
    }

    // A signature and a document have parts: which way or which one it is, and what was typed for it.
    private IReadOnlyList<string> Posted(string id) =>
    [
        .. Request.Form["v-" + id].OfType<string>(),
        .. Request.Form["way." + id].OfType<string>().Select(w => "@" + w),
        .. Request.Form["name." + id].OfType<string>().Select(n => "name:" + n),
        .. Request.Form["witness." + id].OfType<string>().Select(w => "witness:" + w),
        .. Request.Form["doc." + id].OfType<string>().Select(d => "doc:" + d),
        .. Request.Form["born." + id].OfType<string>().Select(b => "born:" + b),
    ];

    private IReadOnlyList<string> Drawn(string id) => [.. Request.Form["drawn." + id].OfType<string>()];

    private void TakeDrawn(IReadOnlyDictionary<string, Field> fields, JsonObject values)
    {
        foreach (var (id, _) in fields.Where(f => DrawnNames.Takes(f.Value)))
        {
            values.Remove(DrawnNames.Of(id));
            if (DrawnNames.Read(values[id], Drawn(id), Session.Files.Find) is { } drawn)
            {
                values[DrawnNames.Of(id)] = drawn;
            }
        }
    }

    private List<string> Unseen(FormWalk walk)
    {
        var seen = Request.Form["seen"].OfType<string>().ToList();
        return seen.Count == 0 || !walk.Pages.Contains(PageId, StringComparer.Ordinal)
            ? []
            : [.. walk.Asked(PageId).Where(f => f.Value is not ComputedField && !seen.Contains(f.Key, StringComparer.Ordinal) && Posted(f.Key).Count == 0).Select(f => f.Key)];
    }

    // What decides on this page are the answers of the pages before it.
    private JsonObject Before(FormWalk walk)
    {
        var earlier = walk.Pages.TakeWhile(p => p != PageId).SelectMany(p => walk.Asked(p).Keys).ToHashSet(StringComparer.Ordinal);
        return new JsonObject(walk.Kept.Where(v => earlier.Contains(v.Key) || Draft.Given.ContainsKey(v.Key)).Select(v => KeyValuePair.Create(v.Key, v.Value?.DeepClone())));
    }

    private JsonObject Merged(FormDraft draft, FormReading reading)
    {
        var values = (JsonObject)draft.Values.DeepClone();
        foreach (var (id, _) in DrawnNames.With(draft.Form.Pages[PageId].Fields))
        {
            values.Remove(id);
            if (reading.Values[id] is { } value)
            {
                values[id] = value.DeepClone();
            }
        }

        return values;
    }

    private PageResult Again(FormWalk walk, Dictionary<string, FieldReading> problems, int status)
    {
        Steps = walk.Pages;
        Response.StatusCode = status;
        Fields = [.. walk.Asked(PageId).Select(f => new FieldView(f.Key, f.Value, f.Value is ComputedField ? FieldView.RawOf(f.Value, walk.Kept[f.Key]) : Posted(f.Key))
        {
            Problem = problems.GetValueOrDefault(f.Key),
            Options = Choices.Of(f.Value),
            Value = walk.Kept[f.Key],
            Drawn = Drawn(f.Key),
            IsCovered = KnownAnswers.IsPrivate(f.Value) && !problems.ContainsKey(f.Key) && Request.Form["covered"].Contains(f.Key, StringComparer.Ordinal),
        })];
        // Counted over what is asked: a wrong answer whose question went away is nobody's fault any more.
        if (Wrong.Count() is > 0 and var wrong)
        {
            Frame.Title = Texts["form.errors-title", wrong, Frame.Title];
        }

        return Page();
    }

    private IActionResult Begin(string id, string? about)
    {
        Draft = new FormDraft(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), Module, id);
        if (about?.Split('/', 2) is [var screen, var record])
        {
            if (!Open(screen))
            {
                return NotFound();
            }

            if (Reader.Visible(record) is not { } found)
            {
                return Redirect(ItemUrl(record));
            }

            Draft = Draft with { About = Key(record), From = State.ToQuery(), Title = View(found).Title };
        }

        Draft = Draft with { Given = GivenAnswers.Of(Module, Draft.Whole, Request.Query, Today), Origin = Origin(id), Opened = Request.QueryString.Value ?? "" };
        GoOn();
        Session.Keep(Draft);
        return Redirect(PageUrl(Draft.Walk(Today).Pages[0]));
    }

    // Who went back or home and comes again finds what was filled in, also when something else was chosen on the way.
    private void GoOn()
    {
        if (Session.Unfinished(d => d.Id == Draft.Id && d.Module.Info.Id == Module.Info.Id && d.About == Draft.About) is { } earlier)
        {
            Session.DropDraft(earlier.Key);
            Draft = Draft with { Values = earlier.Values, At = earlier.At, IsResumed = true, Origin = Draft.Origin.Length > 0 ? Draft.Origin : earlier.Origin };
        }
    }

    private string Origin(string id)
    {
        var own = $"{Request.PathBase}/m/{Module.Info.Id}/";
        return Session.Here.Length == 0 || new[] { $"form/{id}", "check/", "outcome/", "done/" }.Any(p => Session.Here.StartsWith(own + p, StringComparison.Ordinal)) ? "" : Session.Here;
    }

    private FormWalk Show(FormDraft draft, string? page)
    {
        Draft = draft;
        var walk = draft.Walk(Today);
        Steps = walk.Pages;
        PageId = page is not null && Steps.Contains(page, StringComparer.Ordinal) ? page : Steps[0];
        var at = Steps.ToList().IndexOf(PageId);
        Frame.Title = TitleOf(draft);
        Frame.Back = at > 0 ? PageUrl(Steps[at - 1]) : draft.Origin.Length > 0 ? draft.Origin : BackToItem(draft);
        return walk;
    }

    // The step first: who hears only the beginning of a title hears what has changed.
    private string TitleOf(FormDraft draft)
    {
        var form = draft.Form.Title.In(Texts.Language);
        return draft.Form.Pages[PageId].Title?.In(Texts.Language) is { } page && page != form ? $"{page} · {form}" : form;
    }

    private string BackToItem(FormDraft draft) => draft.About.Length > 0
        ? $"{Request.PathBase}/m/{Module.Info.Id}/item/{draft.About}{draft.From}"
        : LeaveUrl;

    private FieldView View(string id, Field field, JsonObject kept)
    {
        var value = Draft.Values[id] ?? kept[id];
        var raw = FieldView.RawOf(field, value);
        if (raw.Count == 0 && KnownAnswers.QuestionOf(field) is { } question && Session.Known(question) is { } known)
        {
            return new FieldView(id, field, [known.Value]) { Offered = known, Drawn = known.Drawn, IsCovered = KnownAnswers.IsPrivate(field) };
        }

        return new FieldView(id, field, raw) { Options = Choices.Of(field), Value = value, Drawn = DrawnNames.Given(Draft.Values[DrawnNames.Of(id)]), IsCovered = raw.Count > 0 && KnownAnswers.IsPrivate(field) && (Draft.IsResumed || IsFromBefore(field, value)) };
    }

    // What was taken over from another form was not typed on this one.
    private bool IsFromBefore(Field field, JsonNode? value) => KnownAnswers.QuestionOf(field) is { } question && Session.Known(question) is { } known
        && known.Value == field.Edit(value) && known.Source.In("zh-CN") != Draft.Form.Title.In("zh-CN");
}
