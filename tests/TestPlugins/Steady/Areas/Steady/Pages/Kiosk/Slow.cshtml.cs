using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Steady.Areas.Steady.Pages.Kiosk;

/// <summary>Begins an answer and ends it later, with a service of its own scope.</summary>
public sealed class SlowModel(global::Steady.Greeting greeting) : PageModel
{
    public async Task<IActionResult> OnGetAsync(int ms)
    {
        await Response.WriteAsync($"begin-{greeting.Say()};");
        await Response.Body.FlushAsync();
        await Task.Delay(ms);
        await Response.WriteAsync($"end-{greeting.Say()}");
        return new EmptyResult();
    }
}
