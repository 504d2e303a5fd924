using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Designer;
using StationKiosk.Host.Forms;
using StationKiosk.Host.Kiosk;
using StationKiosk.Host.Tables;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Plugins;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Pages.Staff.Prefill;

/// <summary>A clerk types name and numbers for somebody who finds typing hard; a code brings them into that person's visit at a kiosk, once.</summary>
[Needs(Permission.Persons)]
internal sealed class IndexModel(Prefills prefills, PreviewSites previews, AuditLog audit, StaffVisit staff, ITexts texts) : PageModel
{
    private static readonly LocalizedText Desk = new("服务台工作人员代填", "typed in at the desk");

    private static readonly OrderedDictionary<string, Field> Questions = new(StringComparer.Ordinal)
    {
        [KnownAnswers.Name] = new TextField { Label = new("姓名", "Name"), Name = true, MaxLength = 30 },
        [KnownAnswers.Phone] = new PhoneField { Label = new("手机号", "Mobile number") },
        [KnownAnswers.Id] = new NationalIdField { Label = new("身份证号", "ID number") },
        [KnownAnswers.CreditCode] = new CreditCodeField { Label = new("统一社会信用代码（单位办事时填）", "Credit code (for an employer)") },
    };

    public IReadOnlyList<FieldInput> Fields { get; private set; } = [];

    public string? Code { get; private set; }

    public string? Problem { get; private set; }

    public static int Minutes => (int)Prefills.Life.TotalMinutes;

    public void OnGet() => Fields = [.. Questions.Select(q => new FieldInput(q.Key, q.Value, []))];

    public async Task<IActionResult> OnPostAsync([FromServices] TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        var readings = Questions.ToDictionary(q => q.Key, q => q.Value.Read(Posted(q.Key)), StringComparer.Ordinal);
        Fields = [.. Questions.Select(q => new FieldInput(q.Key, q.Value, Posted(q.Key), readings[q.Key].Problem is { } problem ? texts[problem, [.. readings[q.Key].Args]].Text : null))];
        var answers = readings.Where(r => r.Value is { Problem: null, Value: not null })
            .ToDictionary(r => r.Key, r => new KnownAnswer(Questions[r.Key].Edit(r.Value.Value!), Desk, now), StringComparer.Ordinal);
        if (readings.Values.Any(r => r.Problem is not null) || answers.Count == 0)
        {
            Problem = texts[answers.Count == 0 ? "prefill.nothing" : "prefill.wrong"];
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        await audit.WriteAsync(staff.Entry("prefill.made"));
        Code = prefills.Begin(staff.Site, answers, previews.Knows);
        Problem = Code is null ? texts["prefill.full"].Text : null;
        return Page();
    }

    private IReadOnlyList<string> Posted(string id) => [.. Request.Form[FieldInput.Prefix + id].OfType<string>().Where(v => v.Trim().Length > 0)];
}
