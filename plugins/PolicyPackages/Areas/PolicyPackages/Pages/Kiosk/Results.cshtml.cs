using Microsoft.AspNetCore.Mvc;
using PolicyPackages.Packages;
using PolicyPackages.Screening;
using PolicyPackages.Work;

namespace PolicyPackages.Pages.Kiosk;

/// <summary>What fits, what cannot be told yet and why, what does not and what would change it, and what no questionnaire decides.</summary>
public class ResultsModel : PolicyPage
{
    internal IReadOnlyList<Verdict> Verdicts { get; private set; } = [];

    internal Combination Best { get; private set; } = null!;

    internal Counterfactual Counterfactual => new(Book, Screener);

    /// <summary>Shows the results as far as they are known; without any answer it asks first.</summary>
    public virtual IActionResult OnGet()
    {
        if (Visit.Facts.Count == 0 && Visit.Asked.Count == 0)
        {
            return Redirect(To("ask"));
        }

        Verdicts = Screener.All(Visit.Audience, Visit.Facts, Visit.Have, Today);
        Best = new Combination(Book, Of(Answer.Yes).Select(v => v.Package), Visit.Have);
        Frame.Title = Module.Texts["policies.results.title"].Text;
        Frame.Back = To("ask?handler=back");
        return Page();
    }

    internal IEnumerable<Verdict> Of(Answer answer) => Verdicts.Where(v => v.Answer == answer).OrderByDescending(v => v.Package.Head.Worth);

    /// <summary>The employer whose record answered, as the register says now.</summary>
    internal string? Employer => Visit.Employer is { } id && Module.Records.Get(EmployerRecords.Collection, id) is { } record ? EmployerRecords.NameOf(record) : null;

    internal string Title(string policy) => Book.Find(policy) is { } package ? Say(package.Title) : policy;

    internal IEnumerable<PolicyPackage> LeftOut => Of(Answer.Yes).Select(v => v.Package).Where(p => !Best.Chosen.Contains(p));
}
