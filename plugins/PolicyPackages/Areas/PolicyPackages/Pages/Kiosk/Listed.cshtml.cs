using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PolicyPackages.Definition;
using PolicyPackages.Packages;
using PolicyPackages.Work;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Plugins;
using StationKiosk.Sdk.Ui;
using Record = StationKiosk.Records.Record;

namespace PolicyPackages.Pages.Kiosk;

/// <summary>
/// What a list says of somebody, for that person alone: they prove who they are by more than a number, and give an account, consent or a
/// refusal. What was typed to prove it is compared by marks and kept nowhere but in the visit.
/// </summary>
public sealed class ListedModel(IVisitNotes notes) : PolicyPage
{
    // A person asks for themselves and perhaps for a parent; more is guessing.
    private const int MostTries = 6;

    internal PolicyPackage Package { get; private set; } = null!;

    /// <summary>What is wrong with what was typed, by the name of the input.</summary>
    internal IReadOnlyDictionary<string, FieldReading> Problems { get; private set; } = new Dictionary<string, FieldReading>(StringComparer.Ordinal);

    /// <summary>Whether it was looked and nothing could be proved.</summary>
    internal bool IsUnproved { get; private set; }

    internal IReadOnlyList<Record> Rows { get; private set; } = [];

    internal string? Refused { get; private set; }

    internal Slip? Slip { get; private set; }

    internal string Key { get; } = Guid.NewGuid().ToString("N");

    internal DirectDesk Desk => new(Module, Today);

    /// <summary>Whether there is something to give: an account, consent, or a refusal.</summary>
    internal bool CanGive => CanAnswer && Rows.Any(r => r.Body.Text("state") is RosterState.Listed or RosterState.Ready);

    internal bool CanAnswer => Package.Head.Mode == PackageMode.Direct && Module.Definition.Cases.ContainsKey(CaseKinds.Direct);

    private int Tries => int.TryParse(notes.Get("tries"), CultureInfo.InvariantCulture, out var tries) ? tries : 0;

    private ProvedPerson? Proved => notes.Get("proved/" + Package.Id) is { } note ? JsonSerializer.Deserialize<ProvedPerson>(note) : null;

    /// <summary>Asks who it is, or shows what was proved.</summary>
    /// <param name="id">The policy.</param>
    public IActionResult OnGet(string id)
    {
        if (!Show(id))
        {
            return NotFound();
        }

        if (notes.Get("given/" + id)?.Split(' ') is { } done)
        {
            Slip = new Slip
            {
                Title = Say(Package.Title),
                Code = done[0],
                ValidUntil = DateOnly.ParseExact(done[1], "yyyy-MM-dd", CultureInfo.InvariantCulture),
                Items = [new SlipItem(Module.Texts["policies.list.given"].Text, [Module.Texts["policies.list.given.lead"].Text])],
            };
        }

        return Page();
    }

    /// <summary>Compares who somebody says they are with the list.</summary>
    /// <param name="id">The policy.</param>
    /// <param name="name">The full name.</param>
    /// <param name="number">The number as typed.</param>
    /// <param name="last">The last four digits of the telephone.</param>
    /// <param name="code">The code of the letter.</param>
    public async Task<IActionResult> OnPostAsync(string id, string? name, string? number, string? last, string? code)
    {
        if (!Show(id))
        {
            return NotFound();
        }

        Field field = Package.IsFor(Settings.Audience.Employer)
            ? new CreditCodeField { Label = Package.Title, Required = true }
            : new NationalIdField { Label = Package.Title, Required = true };
        var reading = field.Read([number ?? ""]);
        var (four, letter) = (PhoneField.Digits(last ?? ""), PhoneField.Digits(code ?? ""));
        Problems = Wrong(name, reading, four, letter);
        if (Problems.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        notes.Set("tries", (Tries + 1).ToString(CultureInfo.InvariantCulture));
        var claim = new Claim(id, Module.Cases.PersonOf((string)reading.Value!), Module.Cases.PersonOf(name!), Mark(four), Mark(letter));
        var answer = await Module.Records.WriteAsync(work => RosterProof.Try(work, claim), "proof", HttpContext.RequestAborted);
        if (answer.IsPaused)
        {
            return Paused();
        }

        IsUnproved = answer.Rows.Count == 0;
        if (!IsUnproved)
        {
            notes.Set("proved/" + id, JsonSerializer.Serialize(new ProvedPerson((string)reading.Value!, name!.Trim(), [.. answer.Rows.Select(r => r.Id)])));
            notes.Set("given/" + id, null);
            return Redirect(To("listed/" + id));
        }

        return Page();
    }

    /// <summary>Hands in what somebody who was proved gives.</summary>
    /// <param name="id">The policy.</param>
    /// <param name="answer">Whether they take it.</param>
    /// <param name="key">Names this view, so that a second touch gives once.</param>
    public async Task<IActionResult> OnPostGiveAsync(string id, string? answer, string? key)
    {
        if (!Show(id) || Proved is not { } who || answer is not (DirectDesk.Take or DirectDesk.Refuse) || !CanGive)
        {
            return NotFound();
        }

        (var values, Problems) = Desk.Read(answer, f => [.. Request.Form["v-" + f].OfType<string>()]);
        if (Problems.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        try
        {
            var ticket = await Desk.SubmitAsync(Package, who, values, key ?? Key, HttpContext.RequestAborted);
            notes.Set("given/" + id, string.Create(CultureInfo.InvariantCulture, $"{ticket.Ticket} {ticket.ValidUntil:yyyy-MM-dd}"));
            return Redirect(To("listed/" + id));
        }
        catch (RefusedException refused)
        {
            Refused = Module.Texts.Show(refused.Why).Text;
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
    }

    internal string Typed(string input) => Request.HasFormContentType ? Request.Form[input].ToString() : "";

    private string Mark(string digits) => digits.Length == 0 ? "" : Module.Cases.PersonOf(digits);

    private Dictionary<string, FieldReading> Wrong(string? name, FieldReading number, string four, string letter)
    {
        var wrong = new Dictionary<string, FieldReading>(StringComparer.Ordinal);
        if (string.IsNullOrWhiteSpace(name))
        {
            wrong["name"] = FieldReading.Wrong("policies.list.name-missing");
        }

        if (number.Value is null)
        {
            wrong["number"] = number.Problem is not null ? number : FieldReading.Wrong("policies.list.missing");
        }

        if (letter.Length == 0 && four.Length != 4)
        {
            wrong["last"] = FieldReading.Wrong("policies.list.last-missing");
        }

        if (wrong.Count == 0 && Tries >= MostTries)
        {
            wrong["number"] = FieldReading.Wrong("policies.list.tries");
        }

        return wrong;
    }

    private PageResult Paused()
    {
        Problems = new Dictionary<string, FieldReading>(StringComparer.Ordinal) { ["number"] = FieldReading.Wrong("policies.list.tries") };
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private bool Show(string id)
    {
        if (Book.Find(id) is not { Head.Kind: PackageKind.List } package || !package.IsInForce(Today))
        {
            return false;
        }

        Package = package;
        Rows = [.. (Proved?.Rows ?? []).Select(r => Module.Records.Get(Collections.Roster, r)).OfType<Record>()];
        Frame.Title = Module.Texts["policies.on-list"].Text;
        Frame.Back = To($"package/{id}");
        return true;
    }
}
