using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Sites;
using StationKiosk.Host.Templates;
using StationKiosk.Sdk.Plugins;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Pages.Staff.Designer;

/// <summary>Begins a service from a template; what it is called is all there is to say.</summary>
[Needs(Permission.ConfigWrite)]
internal sealed class NewModel(ServiceTemplates templates, ServiceStart start, StaffVisit staff, ITexts texts) : PageModel
{
    private const int LongestTitle = 20;

    public IReadOnlyList<ServiceTemplate> Templates => templates.All;

    public string Template { get; private set; } = "";

    public string Zh { get; private set; } = "";

    public string En { get; private set; } = "";

    public string? Problem { get; private set; }

    public bool IsDistrict => staff.Site == SnapshotBuilder.District;

    public string TitleOf(ServiceTemplate template) => Say($"templates.service.{template.Id}") ?? texts.Show(template.Head.Title);

    public string ForOf(ServiceTemplate template) => Say($"templates.service.{template.Id}.for") ?? texts.Show(template.Head.Subtitle);

    public void OnGet(string? template) => Template = templates.Find(template ?? "")?.Id ?? (Templates.Count > 0 ? Templates[0].Id : "");

    public async Task<IActionResult> OnPostAsync(string? template, string? zh, string? en)
    {
        (Template, Zh, En) = (template ?? "", (zh ?? "").Trim(), (en ?? "").Trim());
        if (Zh.Length is 0 or > LongestTitle || En.Length is 0 or > LongestTitle)
        {
            Problem = texts["templates.title.missing", LongestTitle];
            return Page();
        }

        var why = texts["templates.why", templates.Find(Template) is { } chosen ? TitleOf(chosen) : ""].Text;
        if (await start.BeginAsync(staff.Site, Template, Zh, En, staff.Entry(""), why, HttpContext.RequestAborted) is not { } module)
        {
            Problem = texts["templates.choose.missing"];
            return Page();
        }

        return LocalRedirect($"{Request.PathBase}/designer/edit/{module}");
    }

    private string? Say(string key) => texts.Has(key) ? texts[key].Text : null;
}
