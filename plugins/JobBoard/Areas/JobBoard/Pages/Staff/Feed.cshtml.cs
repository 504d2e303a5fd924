using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using JobBoard.Out;
using JobBoard.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Sdk.Plugins;

namespace JobBoard.Pages.Staff;

/// <summary>All listed postings as schema.org JobPosting, in one file.</summary>
[Needs("postings")]
public sealed class FeedModel(IModule<JobBoardSettings> module) : PageModel
{
    private const int Most = 20_000;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    /// <summary>Gives the file.</summary>
    public IActionResult OnGet()
    {
        var now = module.Clock.GetUtcNow();
        var jsonLd = new JobPostingJsonLd(module.Settings, module.Info.Site);
        var postings = new JsonArray([.. new ListedPostings(module).Find(new ListChoice(), Most).Select(posting => (JsonNode)jsonLd.Of(posting, now))]);
        return File(JsonSerializer.SerializeToUtf8Bytes(postings, Readable), "application/ld+json", $"{module.Info.Site.Id}-{module.Info.Id}.jsonld");
    }
}
