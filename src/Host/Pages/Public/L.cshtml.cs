using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Links;
using StationKiosk.Host.Sites;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Pages.Public;

/// <summary>
/// Where a link of staff is opened: asks before it makes this device the one, since programs that preview messages open addresses too.
/// </summary>
internal sealed class LModel(Visit visit, LinkBook links, ITexts texts) : PageModel
{
    public Link? Link { get; private set; }

    public string Title => Module is { } module && module.Definition.Links.TryGetValue(Link!.Kind, out var definition) ? texts.Show(definition.Title) : "";

    private ModuleInstance? Module => Link is { } link ? visit.Live.Sites.GetValueOrDefault(link.Site)?.Modules.GetValueOrDefault(link.Module) : null;

    public void OnGet(string token)
    {
        Link = links.Waiting(token);
        if (Module is null)
        {
            (Link, Response.StatusCode) = (null, StatusCodes.Status404NotFound);
        }
    }

    public async Task<IActionResult> OnPostAsync(string token)
    {
        OnGet(token);
        if (Link is not { } link || Module?.Definition.Links.GetValueOrDefault(link.Kind) is not { } definition)
        {
            return Page();
        }

        var entry = new AuditEntry { What = "link.opened", Who = link.Name, Site = link.Site, About = $"{link.Module}/{link.Kind}/{link.RecordId}", From = HttpContext.Connection.RemoteIpAddress?.ToString() ?? "" };
        if (await links.EnrolAsync(token, entry) is not { } secret)
        {
            (Link, Response.StatusCode) = (null, StatusCodes.Status404NotFound);
            return Page();
        }

        PublicDoor.Remember(HttpContext, secret);
        return LocalRedirect($"/s/{link.Site}/m/{link.Module}/{definition.Path}");
    }
}
