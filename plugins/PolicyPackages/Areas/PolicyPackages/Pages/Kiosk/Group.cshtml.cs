using Microsoft.AspNetCore.Mvc;
using PolicyPackages.Packages;
using StationKiosk.Sdk.Configuration;

namespace PolicyPackages.Pages.Kiosk;

/// <summary>All policies of a situation or a department on one page: the third tap opens any of them.</summary>
public sealed class GroupModel : PolicyPage
{
    internal LocalizedText Heading { get; private set; } = LocalizedText.Empty;

    /// <summary>Where a department is found, and when; null for a situation.</summary>
    internal LocalizedText? Place { get; private set; }

    internal string? Hours { get; private set; }

    internal IReadOnlyList<PolicyPackage> Packages { get; private set; } = [];

    /// <summary>Shows a group.</summary>
    /// <param name="by"><c>situation</c> or <c>department</c>.</param>
    /// <param name="id">Which one.</param>
    public IActionResult OnGet(string by, string id)
    {
        var heading = by switch
        {
            "situation" => Book.Settings.Situations.GetValueOrDefault(id)?.Title,
            "department" => Book.Settings.Departments.GetValueOrDefault(id)?.Title,
            _ => null,
        };
        if (heading is null)
        {
            return NotFound();
        }

        Heading = heading;
        (Place, Hours) = by == "department" ? (Book.Settings.Departments[id].Place, Book.Settings.Departments[id].Hours) : (null, null);
        Packages = [.. Book.For(Visit.Audience)
            .Where(p => by == "department" ? p.Head.Department == id : p.Head.Situations.Contains(id, StringComparer.Ordinal))
            // What one has already and what is being checked comes last.
            .OrderBy(p => Visit.Have.Contains(p.Id)).ThenBy(p => !p.IsInForce(Today)).ThenByDescending(p => p.Head.Worth)];
        Frame.Title = Say(heading);
        Frame.Back = To("");
        return Page();
    }
}
