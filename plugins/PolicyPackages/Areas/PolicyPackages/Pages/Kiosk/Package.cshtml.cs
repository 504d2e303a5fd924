using Microsoft.AspNetCore.Mvc;
using PolicyPackages.Definition;
using PolicyPackages.Packages;
using PolicyPackages.Screening;

namespace PolicyPackages.Pages.Kiosk;

/// <summary>One policy in its four parts, what it says of the person as far as it is known, and what can be done.</summary>
public sealed class PackageModel : PolicyPage
{
    internal PolicyPackage Package { get; private set; } = null!;

    /// <summary>What it says of the person; null while no question was answered.</summary>
    internal Verdict? Verdict { get; private set; }

    /// <summary>What would make a no a yes.</summary>
    internal IReadOnlyList<Change> Changes => Verdict is { Answer: Answer.No } ? new Counterfactual(Book, Screener).Of(Package, Visit.Facts, Today) : [];

    internal bool Has { get; private set; }

    /// <summary>What was answered and excludes it, by name; null when nothing does.</summary>
    internal PolicyPackage? Excluding { get; private set; }

    internal bool CanApply => Package.IsInForce(Today) && Package.Head.Mode == PackageMode.Application && Module.Definition.Cases.ContainsKey(CaseKinds.Application);

    internal bool CanConfirm => Package.IsInForce(Today) && Package.Head.Mode == PackageMode.Confirm && Module.Definition.Cases.ContainsKey(CaseKinds.Confirmation);

    /// <summary>Shows the policy.</summary>
    /// <param name="id">Its id.</param>
    public IActionResult OnGet(string id)
    {
        if (Book.Find(id) is not { } package)
        {
            return NotFound();
        }

        Package = package;
        Has = Visit.Have.Contains(id);
        Excluding = Book.Conflicts[id].Where(Visit.Have.Contains).Select(Book.Find).FirstOrDefault();
        Verdict = Visit.Asked.Count > 0 && package.Head.Kind == PackageKind.Conditions ? Screener.Of(package, Visit.Facts, Today) : null;
        Frame.Title = Say(package.Title);
        Frame.Topics = package.Head.Situations;
        Frame.Back = To(package.IsFor(Visit.Audience) ? $"group/situation/{package.Head.Situations[0]}" : "");
        return Page();
    }

    /// <summary>"I already get it", or not after all.</summary>
    /// <param name="id">The policy.</param>
    /// <param name="on">Whether it is had.</param>
    public IActionResult OnPostHave(string id, bool on)
    {
        if (Book.Find(id) is not null)
        {
            Visit.SetHave(id, on);
        }

        return Redirect(To($"package/{id}"));
    }
}
