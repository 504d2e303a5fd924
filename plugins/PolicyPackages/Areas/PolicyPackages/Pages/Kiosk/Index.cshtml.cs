using Microsoft.AspNetCore.Mvc;
using PolicyPackages.Settings;
using PolicyPackages.Work;
using StationKiosk.Records;

namespace PolicyPackages.Pages.Kiosk;

/// <summary>The first page: by situation, by department, by word, or by a few questions.</summary>
public sealed class IndexModel : PolicyPage
{
    internal IReadOnlyList<(string Id, SituationSettings Situation, int Count)> Situations { get; private set; } = [];

    internal IReadOnlyList<(string Id, DepartmentSettings Department, int Count)> Departments { get; private set; } = [];

    /// <summary>Whether there are policies for both residents and employers.</summary>
    internal bool HasSides { get; private set; }

    /// <summary>Whether a register can answer some of an employer's questions.</summary>
    internal bool HasRegister => Module.Records.Count(new RecordQuery { Collection = EmployerRecords.Collection }, 1).Value > 0;

    /// <summary>Shows what there is for residents, or for employers.</summary>
    /// <param name="side"><c>resident</c> or <c>employer</c>; not given keeps what was chosen.</param>
    public IActionResult OnGet(string? side)
    {
        if (side is "resident" or "employer")
        {
            Visit.AskFor(side == "employer" ? Audience.Employer : Audience.Resident);
            return Redirect(To(""));
        }

        var shown = Book.For(Visit.Audience).ToList();
        Situations = [.. Book.Settings.Situations
            .Where(s => s.Value.Audience == Visit.Audience)
            .Select(s => (s.Key, s.Value, shown.Count(p => p.Head.Situations.Contains(s.Key, StringComparer.Ordinal))))
            .Where(s => s.Item3 > 0)];
        Departments = [.. Book.Settings.Departments.Select(d => (d.Key, d.Value, shown.Count(p => p.Head.Department == d.Key))).Where(d => d.Item3 > 0)];
        HasSides = Book.For(Audience.Employer).Any() && Book.For(Audience.Resident).Any();
        Frame.Title = Say(Module.Info.Title);
        return Page();
    }
}
