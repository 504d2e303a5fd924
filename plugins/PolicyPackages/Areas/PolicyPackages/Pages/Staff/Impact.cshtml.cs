using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using PolicyPackages.Definition;
using PolicyPackages.Packages;
using PolicyPackages.Screening;
using PolicyPackages.Settings;
using StationKiosk.Records;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Contents;
using StationKiosk.Sdk.Plugins;

namespace PolicyPackages.Pages.Staff;

/// <summary>A policy's file is changed here: what is wrong with it, whom it would touch, and only then is it published.</summary>
[Needs("packages.edit")]
public sealed class ImpactModel(IModule<PolicySettings> module, IModuleContents contents) : StaffPage(module)
{
    private const int MostAnswers = 500;

    /// <summary>The file that is changed.</summary>
    internal string Name { get; private set; } = "";

    internal string Text { get; private set; } = "";

    /// <summary>What the file said when the change began.</summary>
    internal string Before { get; private set; } = "";

    internal IReadOnlyList<Fault> Faults { get; private set; } = [];

    internal Impact? Impact { get; private set; }

    internal string? Problem { get; private set; }

    internal bool IsDone { get; private set; }

    /// <summary>Shows the files to choose from, or one of them.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="language">The language of a translation; not given means the file with the data.</param>
    /// <param name="done">Given after publishing.</param>
    public IActionResult OnGet(string? policy, string? language, string? done)
    {
        IsDone = done is not null;
        if (Book.Find(policy) is not { } package)
        {
            return Page();
        }

        Name = language is null ? $"{package.Id}.md" : $"{package.Id}.{language}.md";
        Text = Before = contents.Read(Name) ?? "";
        return Page();
    }

    /// <summary>Tries the changed text.</summary>
    /// <param name="name">The file.</param>
    /// <param name="text">Its whole new text.</param>
    /// <param name="before">What it said when the change began.</param>
    public IActionResult OnPost(string name, string? text, string? before) => Try(name, text, before) ? Page() : NotFound();

    /// <summary>Puts the changed text in place.</summary>
    /// <param name="name">The file.</param>
    /// <param name="text">Its whole new text.</param>
    /// <param name="before">What it said when the change began.</param>
    /// <param name="why">Why.</param>
    /// <param name="seen">The text whose effect was looked at.</param>
    [Needs("config.write")]
    public async Task<IActionResult> OnPostPublishAsync(string name, string? text, string? before, string? why, string? seen)
    {
        if (!Try(name, text, before))
        {
            return NotFound();
        }

        if (Impact is null)
        {
            return Page();
        }

        Problem = seen is null || Lines(seen) != Text ? "policies.impact.look-first" : string.IsNullOrWhiteSpace(why) ? "policies.impact.why.missing" : null;
        if (Problem is null && !await contents.PublishAsync(name, Text, contents.Read(name) is null ? null : Before, why!.Trim(), HttpContext.RequestAborted))
        {
            Problem = "policies.impact.refused";
        }

        if (Problem is null)
        {
            return Redirect(To("impact?done=yes"));
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    /// <summary>Whether this account may put a changed text in place.</summary>
    internal bool MayPublish => Module.May("config.write");

    internal string Said(Answer? answer) => answer is null ? Module.Texts["policies.impact.none"].Text : Module.Texts[$"policies.answer.{answer.ToString()!.ToLowerInvariant()}"].Text;

    // A form posts line ends of its own; files have the host's.
    private static string Lines(string? text) => (text ?? "").ReplaceLineEndings("\n");

    private bool Try(string name, string? text, string? before)
    {
        (Name, Text, Before) = (name, Lines(text), Lines(before));
        if (!Book.Packages.Any(p => name == $"{p.Id}.md" || p.Content.Texts.Keys.Any(l => name == $"{p.Id}.{l}.md")))
        {
            return false;
        }

        var trial = contents.Try(new Dictionary<string, string?>(StringComparer.Ordinal) { [name] = Text });
        Faults = trial.Faults;
        if (trial is { Module: { } after, Settings: PolicySettings settings })
        {
            Impact = new Impact(Book, new PolicyBook(settings, after), Answers(), Today, Module.Texts);
        }

        return true;
    }

    private List<(Audience Audience, JsonObject Facts)> Answers()
    {
        var answers = new List<(Audience, JsonObject)>();
        string? after = null;
        do
        {
            var page = Module.Records.Find(new RecordQuery { Collection = Collections.Answers, Take = 100, After = after });
            answers.AddRange(page.Records.Select(r => (r.Body.Text("audience") == "employer" ? Audience.Employer : Audience.Resident, r.Body.Object("facts")?.ToJson() ?? [])));
            after = page.Next;
        }
        while (after is not null && answers.Count < MostAnswers);

        return answers;
    }
}
