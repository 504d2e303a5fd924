using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Engines;
using StationKiosk.Sdk.Plugins;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Pages.Staff.Audit;

/// <summary>The trail of what staff did, newest first.</summary>
[Needs(Permission.Audit)]
internal sealed class IndexModel(AuditLog log, AccountBook book, Visit visit, StaffVisit staff, TimeProvider clock) : PageModel
{
    /// <summary>What can be asked for; each has its text.</summary>
    public static readonly IReadOnlyList<string> Whats =
    [
        "sign-in", "sign-in.failed", "sign-out", "person.seen", "calls.printed", "records.exported", "import.started", "import.applied", "import.undone", "config.published",
        "account.made", "account.roles", "account.link", "account.password", "account.disabled", "account.enabled", "sessions.ended",
        "retention.run", "prefill.made", "module.back", "plugins.read", "plugin.off", "plugin.on", "safe-mode.left",
    ];

    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? Until { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Account { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Site { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? What { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public IReadOnlyList<AuditRow> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    public AuditCheck? Check { get; private set; }

    public IReadOnlyList<Account> Accounts => [.. book.All().Where(a => IsEverywhere || a.Roles.Any(g => Sites.Any(g.Covers)))];

    /// <summary>The sites whose rows this account may read.</summary>
    public IReadOnlyList<string> Sites { get; } = [.. visit.Live.Sites.Keys.Where(s => staff.MayOn(s, Permission.Audit))];

    /// <summary>Whether rows of all sites are read, and those that belong to none.</summary>
    public bool IsEverywhere => staff.MayOn(RoleGrant.Everywhere, Permission.Audit);

    public DateTimeOffset Now => clock.GetUtcNow();

    public void OnGet() => Read();

    public void OnPostCheck()
    {
        Check = log.Verify();
        Read();
    }

    /// <summary>A person by name; words for the host itself, for a command and for a file that was edited by hand.</summary>
    public static string Who(ITexts texts, AuditEntry entry) => entry switch
    {
        { Account.Length: > 0 } => entry.Who,
        { Who.Length: 0 } => texts["audit.nobody"],
        _ when texts.Has("audit.by." + entry.Who) => texts["audit.by." + entry.Who],
        _ => entry.Who,
    };

    private void Read()
    {
        Site = IsEverywhere || Sites.Contains(Site, StringComparer.Ordinal) ? Site : staff.Site;
        (Rows, Next) = log.Find(Filter());
    }

    private AuditFilter Filter() => new()
    {
        Account = Account,
        Site = Site,
        What = What,
        From = From is { } from ? visit.Snapshot.Site.StartOf(from) : null,
        Before = Until is { } until ? visit.Snapshot.Site.StartOf(until.AddDays(1)) : null,
        After = After,
    };
}
