using Microsoft.AspNetCore.Mvc;
using StationKiosk.Host.Forms;
using StationKiosk.Host.Uploads;
using StationKiosk.Sdk.Fields;

namespace StationKiosk.Host.Pages.Kiosk.Module;

/// <summary>Takes the pictures of a form one by one, shows them again in the same visit, and drops them. They wait sealed, and go with the visit.</summary>
[RequestSizeLimit(25 << 20)]
public sealed class AttachModel : FormPages
{
    public IActionResult OnGet(string key, string field, string? file)
    {
        if (Find(key, field) is null || file is null || Session.Files.Find(file) is not { } attachment)
        {
            return NotFound();
        }

        return File(attachment.Bytes, attachment.Type);
    }

    public async Task<IActionResult> OnPostAsync(string key, string field, IFormFile? file, CancellationToken cancellation)
    {
        if (Find(key, field) is not { } asked || file is null)
        {
            return NotFound();
        }

        if (file.Length == 0 || file.Length > (long)asked.MaxMegabytes << 20)
        {
            return Refuse("field.file-size", asked.MaxMegabytes);
        }

        using var memory = new MemoryStream((int)file.Length);
        await file.CopyToAsync(memory, cancellation);
        var read = await UploadReader.ReadAsync(memory.ToArray(), [.. asked.Types], "field.file-type", cancellation);
        if (read.Problem is { } problem)
        {
            return Refuse(problem, [.. read.Args]);
        }

        var (kept, refused) = Session.Files.Keep(read.Type, "", read.Bytes);
        return kept is null ? Refuse(refused) : new JsonResult(new { file = kept.Token });
    }

    public IActionResult OnPostDrop(string key, string field, string? file)
    {
        if (Find(key, field) is null || file is null)
        {
            return NotFound();
        }

        Session.Files.Drop(file);
        return new NoContentResult();
    }

    private AttachmentField? Find(string key, string field) =>
        Session.Draft(key) is { Receipt: null } draft ? draft.Form.Fields.FirstOrDefault(f => f.Key == field).Value switch
        {
            AttachmentField asked => asked,
            TextField { Name: true } name => DrawnNames.Pictures(name),
            _ => null,
        } : null;

    private JsonResult Refuse(string text, params object[] args) =>
        new(new { wrong = Texts[text, args].Text }) { StatusCode = StatusCodes.Status422UnprocessableEntity };
}
