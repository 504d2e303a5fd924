using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace Steady.Areas.Steady.Pages.Kiosk;

/// <summary>Asks its scope for a service when the response starts, which is after the pipeline has returned.</summary>
public sealed class LateModel : PageModel
{
    public IActionResult OnGet()
    {
        Response.OnStarting(() =>
        {
            Response.Headers["X-Late"] = HttpContext.RequestServices.GetRequiredService<global::Steady.Greeting>().Say();
            return Task.CompletedTask;
        });
        return new StatusCodeResult(204);
    }
}
