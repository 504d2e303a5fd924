using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using PolicyPackages.Settings;
using PolicyPackages.Work;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Ui;
using Record = StationKiosk.Records.Record;

namespace PolicyPackages.Pages.Kiosk;

/// <summary>An employer gives the credit code and is not asked for what the register knows. What it says is shown first and can be refused.</summary>
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

    /// <summary>Looks the code up.</summary>
    /// <param name="code">The credit code as typed.</param>
    public IActionResult OnPost(string? code)
    {
        Show();
        Typed = code ?? "";
        var reading = new CreditCodeField { Label = Module.Info.Title, Required = true }.Read([Typed]);
        if (reading.Value is null || Tries >= MostTries)
        {
            Problem = reading.Problem is not null ? reading : FieldReading.Wrong(reading.Value is null ? "policies.list.missing" : "policies.list.tries");
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        notes.Set("employer-tries", (Tries + 1).ToString(CultureInfo.InvariantCulture));
        Found = EmployerRecords.Find(Module.Records.Find, (string)reading.Value!);
        if (Found is null)
        {
            Problem = FieldReading.Wrong("policies.employer.not-found");
            return Page();
        }

        Known = new EmployerRecords(Book).Known(Found);
        return Page();
    }

    /// <summary>Takes what the register says as answers, and asks for the rest.</summary>
    /// <param name="record">The employer that was found and shown.</param>
    public IActionResult OnPostUse(string? record)
    {
        if (record is not null && Module.Records.Get(EmployerRecords.Collection, record) is { } employer)
        {
            Visit.AskFor(Audience.Employer);
            Visit.TakeFrom(employer.Id, new EmployerRecords(Book).Known(employer));
        }

        return Redirect(To("ask"));
    }

    private void Show()
    {
        Frame.Title = Module.Texts["policies.employer.title"].Text;
        Frame.Back = To("");
    }
}
