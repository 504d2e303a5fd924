using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Employers;
using StationKiosk.Host.Staff;

namespace StationKiosk.Host.Pages.Staff.Employers;

/// <summary>The employers of all services that one may see, by credit code, with what does not agree. Employers are no persons: what is sought stands in the address.</summary>
[EveryAccount]
internal sealed class IndexModel(EmployerList list, StaffVisit staff) : PageModel
{
    private const int Rows = 50;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary>Only those about which services disagree.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Apart { get; set; }

    [BindProperty(SupportsGet = true)]
    public int From { get; set; }

    public IReadOnlyList<EmployerEntry> Shown { get; private set; } = [];

    public int All { get; private set; }

    public int AllApart { get; private set; }

    public int Found { get; private set; }

    public int? Next { get; private set; }

    private IReadOnlySet<string> _shared = new HashSet<string>(StringComparer.Ordinal);

    public IActionResult OnGet()
    {
        var parts = list.Parts(p => staff.May(MenuPaths.RecordsPermission(p.Module.Definition, p.Module.Info.Id, p.Collection)));
        if (parts.Count == 0)
        {
            return NotFound();
        }

        var entries = EmployerList.Read(parts);
        _shared = EmployerList.SharedNames(entries);
        (All, AllApart) = (entries.Count, entries.Count(IsApart));
        var plain = EmployerNames.Plain(Q ?? "");
        var found = entries.Where(e => (!Apart || IsApart(e)) && (plain.Length == 0 || e.Code.Contains(plain, StringComparison.Ordinal) || e.Names.Any(n => EmployerNames.Plain(n).Contains(plain, StringComparison.Ordinal)))).ToList();
        From = Math.Max(0, From);
        Found = found.Count;
        Shown = [.. found.Skip(From).Take(Rows)];
        Next = From + Rows < found.Count ? From + Rows : null;
        return Page();
    }

    /// <summary>The address of another page of the same list.</summary>
    public string To(int from) => QueryString.Create(new Dictionary<string, string?>(StringComparer.Ordinal) { ["q"] = Q, ["apart"] = Apart ? "true" : null, ["from"] = from.ToString(System.Globalization.CultureInfo.InvariantCulture) }.Where(p => !string.IsNullOrEmpty(p.Value))).ToString();

    /// <summary>Whether its services do not agree on name or code.</summary>
    public bool IsApart(EmployerEntry entry) => entry.IsNamedApart || IsShared(entry);

    public bool IsShared(EmployerEntry entry) => entry.Names.Any(n => _shared.Contains(EmployerNames.Plain(n)));

    public static string? LinkTo(EmployerRecord record) => record.Part.Table is { } table ? $"/m/{record.Part.Module.Info.Id}/record/{table}/{record.Record.Id}" : null;
}
