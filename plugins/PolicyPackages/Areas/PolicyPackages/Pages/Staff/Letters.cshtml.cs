using Microsoft.AspNetCore.Mvc;
using PolicyPackages.Packages;
using PolicyPackages.Settings;
using PolicyPackages.Work;
using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;

namespace PolicyPackages.Pages.Staff;

/// <summary>Letters to those on a list, each with a code that proves at the kiosk who they are. The codes are on this page once and kept as marks.</summary>
[Needs("roster.letters")]
public sealed class LettersModel(IModule<PolicySettings> module) : StaffPage(module)
{
    internal IReadOnlyList<(PolicyPackage Package, int Waiting, int Written)> Lists { get; private set; } = [];

    internal PolicyPackage? Package { get; private set; }

    internal IReadOnlyList<(Record Row, string Code)> Written { get; private set; } = [];

    internal DateOnly GoodUntil => Today.AddDays(RosterLetters.GoodDays);

    private RosterLetters Desk => new(Module, Today);

    /// <summary>Shows how many are still to be told, by list.</summary>
    public void OnGet() => Lists = [.. Book.Packages
        .Where(p => p.Head is { Kind: PackageKind.List, Mode: PackageMode.Direct })
        .Select(p => (p, Desk.Waiting(p.Id)))
        .Select(p => (p.p, p.Item2.Rows.Count, p.Item2.Written))];

    /// <summary>Makes the next letters and shows them for printing.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public async Task<IActionResult> OnPostAsync(string policy, CancellationToken cancellation)
    {
        Package = Book.Find(policy);
        if (Package is not { Head.Kind: PackageKind.List })
        {
            return NotFound();
        }

        Written = await Desk.WriteAsync(policy, cancellation);
        OnGet();
        return Page();
    }
}
