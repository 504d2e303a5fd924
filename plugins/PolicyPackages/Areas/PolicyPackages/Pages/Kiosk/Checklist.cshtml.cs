using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using PolicyPackages.Definition;
using PolicyPackages.Packages;
using PolicyPackages.Screening;
using StationKiosk.Sdk.Cases;
using StationKiosk.Sdk.Ui;

namespace PolicyPackages.Pages.Kiosk;

/// <summary>The list of documents to take away, with what is taken instead; with a code, if the person will tell later what came of it.</summary>
public sealed class ChecklistModel(IVisitNotes notes) : PolicyPage
{
    internal PolicyPackage Package { get; private set; } = null!;

    internal Slip Slip { get; private set; } = null!;

    internal string Key { get; } = Guid.NewGuid().ToString("N");

    internal bool CanFollow => Slip.Code is null && Module.Definition.Cases.ContainsKey(CaseKinds.Checklist);

    /// <summary>Shows the slip.</summary>
    /// <param name="id">The policy.</param>
    public IActionResult OnGet(string id)
    {
        if (Book.Find(id) is not { } package)
        {
            return NotFound();
        }

        Package = package;
        var code = notes.Get("checklist/" + id)?.Split(' ');
        Slip = new Slip
        {
            Title = Say(package.Title),
            Code = code?[0],
            ValidUntil = code is null ? null : DateOnly.ParseExact(code[1], "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Items = [.. Items(package)],
            Note = Module.Texts["policies.slip.version", package.Head.Version, Wording.Day(Today), package.Head.Source.Number].Text + (code is null ? "" : "\n" + Module.Texts["policies.slip.tell"].Text),
        };
        Frame.Title = Module.Texts["policies.checklist"].Text;
        Frame.Back = To($"package/{id}");
        return Page();
    }

    /// <summary>Gives the slip a code by which the person can say later what came of it. Nobody's name is asked.</summary>
    /// <param name="id">The policy.</param>
    /// <param name="key">Names this view, so that a second touch gives the same code.</param>
    public async Task<IActionResult> OnPostAsync(string id, string key)
    {
        if (Book.Find(id) is { } package && notes.Get("checklist/" + id) is null && Module.Definition.Cases.ContainsKey(CaseKinds.Checklist))
        {
            var tickets = await Module.Cases.SubmitAsync(
                [new CaseEntry { Kind = CaseKinds.Checklist, Answers = new JsonObject { ["version"] = package.Head.Version }, SubjectCollection = Collections.Packages, SubjectId = id, Title = Say(package.Title) }],
                "checklist/" + key,
                HttpContext.RequestAborted);
            notes.Set("checklist/" + id, string.Create(CultureInfo.InvariantCulture, $"{tickets[0].Ticket} {tickets[0].ValidUntil:yyyy-MM-dd}"));
        }

        return Redirect(To($"checklist/{id}"));
    }

    private IEnumerable<SlipItem> Items(PolicyPackage package)
    {
        var texts = Module.Texts;
        yield return new SlipItem(texts["policies.gives"].Text, [Say(package.Head.Gives)]);
        if (Visit.Asked.Count > 0 && package.Head.Kind == PackageKind.Conditions && Screener.Of(package, Visit.Facts, Today) is { } verdict)
        {
            yield return new SlipItem(texts[$"policies.answer.{verdict.Answer.ToString().ToLowerInvariant()}"].Text, [.. verdict.Conditions.Select(Condition)]);
        }

        foreach (var document in package.Head.Documents.Values)
        {
            IEnumerable<string?> lines =
            [
                document.Note is null ? null : Say(document.Note),
                document.Instead is null ? null : texts["policies.instead", Say(document.Instead)].Text,
                document.Commitment ? texts["policies.commitment"].Text : null,
            ];
            yield return new SlipItem("☐ " + Say(document.Label), [.. lines.OfType<string>()]);
        }

        yield return new SlipItem(texts["policies.office"].Text, [Say(package.Head.Office), .. OfficeHours.Shown(package.Head.Hours, texts), .. package.Head.Phone is { } phone ? [phone] : Array.Empty<string>()]);
    }

    private string Condition(ConditionAnswer condition) =>
        $"{condition.Met switch { true => "✓", false => "✗", _ => "?" }} {Wording.Said(condition)} · {Say(condition.Condition.Clause)}";
}
