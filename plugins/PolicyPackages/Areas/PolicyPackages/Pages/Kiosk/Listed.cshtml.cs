using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using PolicyPackages.Definition;
using PolicyPackages.Packages;
using PolicyPackages.Work;
using StationKiosk.Records;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Ui;

namespace PolicyPackages.Pages.Kiosk;

/// <summary>Whether somebody is on the list of a policy. The number is compared by its fingerprint and kept nowhere.</summary>
public sealed class ListedModel(IVisitNotes notes) : PolicyPage
{
    // A person asks for themselves and perhaps for a parent; more is guessing.
    private const int MostTries = 6;

    internal PolicyPackage Package { get; private set; } = null!;

    internal FieldReading? Problem { get; private set; }

    internal bool IsAnswered { get; private set; }

    internal IReadOnlyList<Record> Rows { get; private set; } = [];

    /// <summary>Whether there is something to give: an account, consent, or a refusal.</summary>
    internal bool CanGive => Package.Head.Mode == PackageMode.Direct && Module.Definition.Cases.ContainsKey(CaseKinds.Direct) && Rows.Any(r => r.Body.Text("state") is RosterState.Listed or RosterState.Ready);

    private int Tries => int.TryParse(notes.Get("tries"), CultureInfo.InvariantCulture, out var tries) ? tries : 0;

    /// <summary>Asks for the number.</summary>
    /// <param name="id">The policy.</param>
    public IActionResult OnGet(string id) => Show(id) ? Page() : NotFound();

    /// <summary>Looks on the list.</summary>
    /// <param name="id">The policy.</param>
    /// <param name="number">The number as typed.</param>
    public IActionResult OnPost(string id, string? number)
    {
        if (!Show(id))
        {
            return NotFound();
        }

        Field field = Package.IsFor(Settings.Audience.Employer)
            ? new CreditCodeField { Label = Package.Title, Required = true }
            : new NationalIdField { Label = Package.Title, Required = true };
        var reading = field.Read([number ?? ""]);
        if (reading.Value is null || Tries >= MostTries)
        {
            Problem = reading.Problem is not null ? reading : FieldReading.Wrong(reading.Value is null ? "policies.list.missing" : "policies.list.tries");
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        notes.Set("tries", (Tries + 1).ToString(CultureInfo.InvariantCulture));
        Rows = RosterRows.Of(Module.Records.Find, id, Module.Cases.PersonOf((string)reading.Value!));
        IsAnswered = true;
        return Page();
    }

    private bool Show(string id)
    {
        if (Book.Find(id) is not { Head.Kind: PackageKind.List } package || !package.IsInForce(Today))
        {
            return false;
        }

        Package = package;
        Frame.Title = Module.Texts["policies.on-list"].Text;
        Frame.Back = To($"package/{id}");
        return true;
    }
}
