using System.Text.Json.Nodes;
using StationKiosk.Host.Cases;

namespace StationKiosk.Host.Forms;

/// <summary>
/// A form on its way to becoming a case. It lives in the visit alone. Its key is the form view's: a second sending of the same view gives
/// the same ticket. The form is the one it began with, also when another version is published meanwhile.
/// </summary>
internal sealed record FormDraft(string Key, Sites.ModuleInstance Module, string Case)
{
    /// <summary>The list screen and record it is about, as in its address; empty when it is about none.</summary>
    public string About { get; init; } = "";

    /// <summary>Where on the list the person came from, as a query string.</summary>
    public string From { get; init; } = "";

    /// <summary>The record's name, for the heading and the slip.</summary>
    public string Title { get; init; } = "";

    public JsonObject Values { get; init; } = [];

    public CaseReceipt? Receipt { get; init; }

    public Sdk.Cases.CaseDefinition Definition => Module.Definition.Cases[Case];

    public Sdk.Forms.FormDefinition Form => Module.Definition.Forms[Definition.Form];
}
