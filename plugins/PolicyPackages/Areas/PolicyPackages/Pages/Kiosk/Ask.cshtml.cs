using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using PolicyPackages.Definition;
using PolicyPackages.Packages;
using PolicyPackages.Settings;
using StationKiosk.Sdk.Fields;

namespace PolicyPackages.Pages.Kiosk;

/// <summary>One question at a time, and only while an answer can still change a result.</summary>
public sealed class AskModel : PolicyPage
{
    internal string Fact { get; private set; } = "";

    internal Field Field => Book.Facts[Fact];

    internal string? Only { get; private set; }

    internal FieldReading? Problem { get; private set; }

    internal string Typed { get; private set; } = "";

    /// <summary>How many policies are certain already, and how many there are.</summary>
    internal (int Certain, int All) Progress { get; private set; }

    /// <summary>Shows the next question, or a certain one; without any left it goes to the results.</summary>
    /// <param name="only">The policy in question; not given means all.</param>
    /// <param name="fact">A fact that was not known and is given now.</param>
    public async Task<IActionResult> OnGetAsync(string? only, string? fact)
    {
        var packages = Candidates(only);
        var next = fact is not null && Book.Facts.ContainsKey(fact) ? fact : Screener.Next(packages, Visit.Facts, Visit.Skipped, Today, isWhy: Only is not null);
        if (next is null)
        {
            await KeepAsync();
            return Redirect(Only is null ? To("results") : To($"package/{Only}"));
        }

        Show(packages, next);
        return Page();
    }

    /// <summary>Takes the last answer back and asks it again.</summary>
    /// <param name="only">The policy in question.</param>
    public IActionResult OnGetBack(string? only)
    {
        var last = Visit.Asked is [.., var asked] ? asked : null;
        Visit.TakeBack();
        return Redirect(last is null ? To(only is null ? "" : $"package/{only}") : To("ask" + Query(only)));
    }

    /// <summary>Begins again from nothing.</summary>
    public IActionResult OnPostAgain()
    {
        Visit.Forget();
        return Redirect(To("ask"));
    }

    /// <summary>Takes an answer, or that the person cannot say.</summary>
    /// <param name="only">The policy in question.</param>
    /// <param name="fact">The question.</param>
    /// <param name="value">What was typed or touched.</param>
    /// <param name="skip">Given when the person cannot say.</param>
    public IActionResult OnPost(string? only, string fact, string? value, string? skip)
    {
        if (!Book.Facts.TryGetValue(fact ?? "", out var field))
        {
            return Redirect(To("ask" + Query(only)));
        }

        var reading = skip is null ? field.Read([value ?? ""]) : FieldReading.Of(null);
        if (reading.Problem is not null || (skip is null && reading.Value is null))
        {
            Show(Candidates(only), fact!);
            Problem = reading.Problem is null ? FieldReading.Wrong("policies.ask.missing") : reading;
            Typed = value ?? "";
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        Visit.Answer(fact!, reading.Value);
        return Redirect(To("ask" + Query(only)));
    }

    private List<PolicyPackage> Candidates(string? only)
    {
        Only = Book.Find(only)?.Id;
        return Only is null ? [.. Book.For(Visit.Audience).Where(p => !Visit.Have.Contains(p.Id))] : [Book.Find(Only)!];
    }

    private void Show(List<PolicyPackage> packages, string fact)
    {
        Fact = fact;
        Typed = Visit.Facts[fact] is { } known ? Field.Edit(known) : "";
        var verdicts = packages.ConvertAll(p => Screener.Of(p, Visit.Facts, Today));
        Progress = (verdicts.Count(v => v.Answer != Screening.Answer.Unknown), verdicts.Count);
        Frame.Title = Module.Texts["policies.ask.title"].Text;
        Frame.Back = Visit.Asked.Count > 0 ? To("ask?handler=back" + Query(Only).Replace('?', '&')) : To(Only is null ? "" : $"package/{Only}");
    }

    // Nobody's name, no time of day: what it takes to see later whom a change of a policy would have touched.
    private async Task KeepAsync()
    {
        if (Only is not null || Book.Settings.AnswersKeptDays == 0 || !Visit.CountOnce())
        {
            return;
        }

        var body = new JsonObject
        {
            ["day"] = Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["audience"] = Visit.Audience == Audience.Employer ? "employer" : "resident",
            ["questions"] = Visit.Asked.Count,
            ["facts"] = new JsonObject(Visit.Facts.Where(f => !Book.Settings.Facts[f.Key].Unkept).Select(f => KeyValuePair.Create(f.Key, f.Value?.DeepClone()))),
        };
        await Module.Records.WriteAsync(work => work.Insert(Collections.Answers, (JsonObject)body.DeepClone()), "screened");
    }
}
