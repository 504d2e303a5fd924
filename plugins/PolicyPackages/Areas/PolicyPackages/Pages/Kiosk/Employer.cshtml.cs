using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PolicyPackages.Settings;
using PolicyPackages.Work;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Ui;
using Record = StationKiosk.Records.Record;

namespace PolicyPackages.Pages.Kiosk;

/// <summary>An employer gives the credit code, which anybody can know, and the code of its own that staff gave it, and is not asked for what the register knows. What it says is shown first and can be refused.</summary>
public sealed class EmployerModel(IVisitNotes notes) : PolicyPage
{
    // An employer asks for one firm or two; more is reading the register.
    private const int MostTries = 6;

    internal FieldReading? Problem { get; private set; }

    internal string Typed { get; private set; } = "";

    /// <summary>The employer that was found.</summary>
    internal Record? Found { get; private set; }

    internal JsonObject Known { get; private set; } = [];

    private int Tries => int.TryParse(notes.Get("employer-tries"), CultureInfo.InvariantCulture, out var tries) ? tries : 0;

    /// <summary>Asks for the credit code.</summary>
    public IActionResult OnGet()
    {
        Visit.AskFor(Audience.Employer);
        Show();
        return Page();
    }

    /// <summary>Looks the employer up for whoever has its own code.</summary>
    /// <param name="code">The credit code as typed.</param>
    /// <param name="own">The code that staff gave the employer.</param>
    public async Task<IActionResult> OnPostAsync(string? code, string? own)
    {
        Show();
        Typed = code ?? "";
        var reading = new CreditCodeField { Label = Module.Info.Title, Required = true }.Read([Typed]);
        var digits = PhoneField.Digits(own ?? "");
        if (reading.Value is null || digits.Length == 0 || Tries >= MostTries)
        {
            return Wrong(reading.Problem is not null ? reading : FieldReading.Wrong(reading.Value is null ? "policies.list.missing" : digits.Length == 0 ? "policies.employer.own-missing" : "policies.list.tries"));
        }

        notes.Set("employer-tries", (Tries + 1).ToString(CultureInfo.InvariantCulture));
        var (number, person, mark) = ((string)reading.Value!, Module.Cases.PersonOf((string)reading.Value!), Module.Cases.PersonOf(digits));
        (Found, var isPaused) = await Module.Records.WriteAsync(work => EmployerRecords.Prove(work, number, person, mark), "proof", HttpContext.RequestAborted);
        if (Found is null)
        {
            return Wrong(FieldReading.Wrong(isPaused ? "policies.list.tries" : "policies.employer.not-found"));
        }

        notes.Set("employer-proved", Found.Id);
        Known = new EmployerRecords(Book).Known(Found);
        return Page();
    }

    /// <summary>Takes what the register says as answers, and asks for the rest.</summary>
    public IActionResult OnPostUse()
    {
        if (notes.Get("employer-proved") is { } record && Module.Records.Get(EmployerRecords.Collection, record) is { } employer)
        {
            Visit.AskFor(Audience.Employer);
            Visit.TakeFrom(employer.Id, new EmployerRecords(Book).Known(employer));
        }

        return Redirect(To("ask"));
    }

    private PageResult Wrong(FieldReading problem)
    {
        Problem = problem;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private void Show()
    {
        Frame.Title = Module.Texts["policies.employer.title"].Text;
        Frame.Back = To("");
    }
}
