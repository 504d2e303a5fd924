using System.Net;
using Host.Tests.Accounts;
using StationKiosk.Host.Designer;
using StationKiosk.Host.Engines;

namespace Host.Tests.Designer;

/// <summary>The kiosk's own parts, drawn for the designer from the console: none may need what only a kiosk's visit has.</summary>
public sealed class LookTests
{
    [Fact]
    [Trait("row", "L3")]
    public async Task Every_page_of_every_form_of_the_shipped_services_is_drawn()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        var pages = app.Get<EngineHost>().Live.Sites["demo"].Modules.Values
            .Where(m => app.Get<DraftDesk>().Open("demo", m.Info.Id) is not null)
            .SelectMany(m => m.Definition.Forms.SelectMany(f => f.Value.Pages.Keys.Select(p => $"{m.Info.Id}?at={Uri.EscapeDataString($"/settings/forms/{f.Key}/pages/{p}")}")))
            .ToList();
        var wrong = new List<string>();
        var drawn = "";

        foreach (var page in pages)
        {
            using var look = await app.Staff.GetAsync("/designer/look/" + page);
            drawn += await look.Content.ReadAsStringAsync();
            if (look.StatusCode != HttpStatusCode.OK)
            {
                wrong.Add($"{page}: {look.StatusCode}");
            }
        }

        Assert.Empty(wrong);
        Assert.Contains("document-kinds", drawn, StringComparison.Ordinal);
    }
}
