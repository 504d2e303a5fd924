using System.Text.Json.Nodes;
using StationKiosk.Host.Forms;

namespace StationKiosk.Host.Cases;

/// <summary>A form that is handed in: checked answers on the final path, what it is about, and the key of the form view.</summary>
internal sealed record CaseSubmission
{
    public required string Kind { get; init; }

    public required JsonObject Answers { get; init; }

    /// <summary>Finds a picture of the answers by its token; the bytes go with the case, sealed.</summary>
    public Func<string, Attachment?> Attachments { get; init; } = _ => null;

    /// <summary>The record it is about as the module's collection and id; null when it is about none.</summary>
    public (string Collection, string Id)? Subject { get; init; }

    /// <summary>The name of that record as it was, for staff and slip.</summary>
    public string Title { get; init; } = "";

    /// <summary>What a page of the plugin has made sure of; not kept.</summary>
    public JsonObject Proof { get; init; } = [];

    /// <summary>The same key again gives the same ticket and stores nothing twice.</summary>
    public required string Key { get; init; }

    public required string Actor { get; init; }

    /// <summary>The code that the receipt of an anonymous case gets; the same form view keeps the same one, since no store can tell it again.</summary>
    public string ReceiptCode { get; init; } = CaseCodes.NewReceipt();
}
