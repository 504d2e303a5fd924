using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using PolicyPackages.Packages;
using PolicyPackages.Settings;
using PolicyPackages.Work;
using StationKiosk.Sdk.Cases;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Plugins;

namespace PolicyPackages.Pages.Staff;

/// <summary>Staff confirm a letter for somebody who stands before them: the same letter, with both of them on record.</summary>
[Needs("packages")]
public sealed class ActForModel(IModule<PolicySettings> module) : StaffPage(module)
{
    internal PolicyPackage Package { get; private set; } = null!;

    internal LetterDesk Desk => new(Module, Today);

    internal JsonObject Values { get; private set; } = [];

    internal IReadOnlyDictionary<string, FieldReading> Problems { get; private set; } = new Dictionary<string, FieldReading>(StringComparer.Ordinal);

    internal string? Letter { get; private set; }

    internal string? Refused { get; private set; }

    internal CaseTicket? Ticket { get; private set; }

    internal string Key { get; private set; } = Guid.NewGuid().ToString("N");

    /// <summary>Asks who it is for.</summary>
    /// <param name="id">The policy.</param>
    public IActionResult OnGet(string id) => Open(id) ? Page() : NotFound();

    /// <summary>Shows the letter, or hands it in.</summary>
    /// <param name="id">The policy.</param>
    /// <param name="step"><c>confirm</c> hands it in, <c>change</c> goes back to the answers.</param>
    /// <param name="present">Given when the person is there and agrees.</param>
    /// <param name="key">Names this view, so that a second click confirms once.</param>
    public async Task<IActionResult> OnPostAsync(string id, string? step, string? present, string? key)
    {
        if (!Open(id))
        {
            return NotFound();
        }

        (Values, Problems) = Desk.Read(f => [.. Request.Form["v-" + f].OfType<string>()]);
        if (Problems.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        if (step == "change")
        {
            return Page();
        }

        Letter = Desk.Letter(Package, Values, Module.Texts.Language);
        if (step != "confirm")
        {
            return Page();
        }

        Key = key ?? Key;
        Refused = present is null ? Module.Texts["policies.act.present.missing"].Text : await HandInAsync();
        if (Refused is not null)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }

        return Page();
    }

    /// <summary>Why it was refused, or nothing.</summary>
    private async Task<string?> HandInAsync()
    {
        try
        {
            Ticket = await Desk.SubmitAsync(Package, Values, Module.Texts.Language, Key, HttpContext.RequestAborted);
            return null;
        }
        catch (RefusedException refused)
        {
            return Module.Texts.Show(refused.Why).Text;
        }
    }

    internal string Typed(string field) => Request.HasFormContentType ? Request.Form["v-" + field].ToString() : "";

    private bool Open(string id)
    {
        if (Book.Find(id) is not { Head.Mode: PackageMode.Confirm } package || !package.IsInForce(Today))
        {
            return false;
        }

        Package = package;
        return true;
    }
}
