using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using PolicyPackages.Definition;
using PolicyPackages.Packages;
using PolicyPackages.Work;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Plugins;
using StationKiosk.Sdk.Ui;

namespace PolicyPackages.Pages.Kiosk;

/// <summary>A policy that is confirmed once: who one is, the finished letter, one touch. What was typed lives in the visit until then.</summary>
public sealed class ConfirmModel(IVisitNotes notes) : PolicyPage
{
    internal PolicyPackage Package { get; private set; } = null!;

    internal LetterDesk Desk => new(Module, Today);

    internal JsonObject Values { get; private set; } = [];

    internal IReadOnlyDictionary<string, FieldReading> Problems { get; private set; } = new Dictionary<string, FieldReading>(StringComparer.Ordinal);

    /// <summary>The finished letter; null while the fields are not filled in.</summary>
    internal string? Letter { get; private set; }

    internal string? Refused { get; private set; }

    internal Slip? Slip { get; private set; }

    internal string Key { get; } = Guid.NewGuid().ToString("N");

    /// <summary>Asks, shows the letter, or shows that it is done.</summary>
    /// <param name="id">The policy.</param>
    /// <param name="change">Given to change what was typed.</param>
    public IActionResult OnGet(string id, string? change)
    {
        if (!Open(id))
        {
            return NotFound();
        }

        if (notes.Get("confirmed/" + id)?.Split(' ') is { } done)
        {
            Slip = new Slip
            {
                Title = Say(Package.Title),
                Code = done[0],
                ValidUntil = DateOnly.ParseExact(done[1], "yyyy-MM-dd", CultureInfo.InvariantCulture),
                Items = [new SlipItem(Module.Texts["policies.letter.done"].Text, [Say(Package.Head.Gives)])],
                Note = Module.Texts["policies.letter.note"].Text,
            };
        }
        else if (change is null && Values.Count > 0)
        {
            Letter = Desk.Letter(Package, Values, Module.Texts.Language);
        }

        return Page();
    }

    /// <summary>Takes what was typed.</summary>
    /// <param name="id">The policy.</param>
    public IActionResult OnPost(string id)
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

        notes.Set("confirm/" + id, Values.ToJsonString());
        return Redirect(To("confirm/" + id));
    }

    /// <summary>The one confirmation.</summary>
    /// <param name="id">The policy.</param>
    /// <param name="key">Names this view, so that a second touch confirms once.</param>
    public async Task<IActionResult> OnPostConfirmAsync(string id, string key)
    {
        if (!Open(id))
        {
            return NotFound();
        }

        if (Values.Count > 0 && notes.Get("confirmed/" + id) is null)
        {
            try
            {
                var ticket = await Desk.SubmitAsync(Package, Values, Module.Texts.Language, key, HttpContext.RequestAborted);
                notes.Set("confirmed/" + id, string.Create(CultureInfo.InvariantCulture, $"{ticket.Ticket} {ticket.ValidUntil:yyyy-MM-dd}"));
                notes.Set("confirm/" + id, null);
            }
            catch (RefusedException refused)
            {
                Refused = Module.Texts.Show(refused.Why).Text;
                Letter = Desk.Letter(Package, Values, Module.Texts.Language);
                Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                return Page();
            }
        }

        return Redirect(To("confirm/" + id));
    }

    internal string Typed(string field) => Request.HasFormContentType && Request.Form.ContainsKey("v-" + field)
        ? Request.Form["v-" + field].ToString()
        : Values[field] is { } value ? Desk.Asked.First(f => f.Key == field).Value.Edit(value) : "";

    private bool Open(string id)
    {
        if (Book.Find(id) is not { Head.Mode: PackageMode.Confirm } package || !package.IsInForce(Today) || !Module.Definition.Cases.ContainsKey(CaseKinds.Confirmation))
        {
            return false;
        }

        Package = package;
        Values = JsonNode.Parse(notes.Get("confirm/" + id) ?? "{}") as JsonObject ?? [];
        Frame.Title = Module.Texts["policies.confirm"].Text;
        Frame.Back = To("package/" + id);
        return true;
    }
}
