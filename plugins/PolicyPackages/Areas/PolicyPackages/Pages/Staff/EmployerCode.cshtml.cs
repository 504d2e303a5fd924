using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using PolicyPackages.Settings;
using PolicyPackages.Work;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Plugins;

namespace PolicyPackages.Pages.Staff;

/// <summary>Staff give an employer who shows its licence a code of its own: with it the kiosk uses what the register says of the employer.</summary>
[Needs("roster.letters")]
public sealed class EmployerCodeModel(IModule<PolicySettings> module) : StaffPage(module)
{
    internal string Typed { get; private set; } = "";

    internal string? Employer { get; private set; }

    internal string? Code { get; private set; }

    internal FieldReading? Problem { get; private set; }

    /// <summary>Makes the code and shows it once.</summary>
    /// <param name="code">The credit code as typed.</param>
    /// <param name="cancellation">Cancels the waiting.</param>
    public async Task<IActionResult> OnPostAsync(string? code, CancellationToken cancellation)
    {
        Typed = code ?? "";
        var reading = new CreditCodeField { Label = Module.Info.Title, Required = true }.Read([Typed]);
        var employer = reading.Value is null ? null : EmployerRecords.Find(Module.Records.Find, (string)reading.Value!);
        if (employer is null)
        {
            Problem = reading.Problem is null ? FieldReading.Wrong("policies.code.not-found") : reading;
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        Code = RandomNumberGenerator.GetInt32(100_000_000).ToString("D8", CultureInfo.InvariantCulture);
        Employer = EmployerRecords.NameOf(employer);
        var mark = Module.Cases.PersonOf(Code);
        return await Module.Records.WriteAsync(
            work =>
            {
                EmployerRecords.Give(work, work.Get(EmployerRecords.Collection, employer.Id)!, mark);
                return Page();
            },
            "code",
            cancellation);
    }
}
