using System.Text.Json.Nodes;
using StationKiosk.Host.Cases;
using StationKiosk.Sdk.Cases;
using StationKiosk.Sdk.Forms;

namespace StationKiosk.Host.Forms;

/// <summary>
/// A form that is being filled in. It lives in the visit alone. Its key is the form view's: a second sending of the same view gives
/// the same ticket. The form is the one it began with, also when another version is published meanwhile.
/// </summary>
/// <param name="Key">Names the form view.</param>
/// <param name="Module">The module as it was when the form was opened.</param>
/// <param name="Id">The case that the form makes, or the form itself when it only leads to an outcome.</param>
internal sealed record FormDraft(string Key, Sites.ModuleInstance Module, string Id)
{
    /// <summary>The list screen and record it is about, as in its address; empty when it is about none.</summary>
    public string About { get; init; } = "";

    /// <summary>Where on the list the person came from, as a query string.</summary>
    public string From { get; init; } = "";

    /// <summary>The record's name, for the heading and the slip.</summary>
    public string Title { get; init; } = "";

    public JsonObject Values { get; init; } = [];

    /// <summary>The page it was opened from: one step back from its first page.</summary>
    public string Origin { get; init; } = "";

    /// <summary>The query it was opened with, to begin it anew.</summary>
    public string Opened { get; init; } = "";

    /// <summary>The page that was shown last; empty before the first.</summary>
    public string At { get; init; } = "";

    /// <summary>Whether its outcome was shown, after which nothing is left to be gone on with.</summary>
    public bool IsOver { get; init; }

    /// <summary>Whether its answers were given before and nobody has gone on with it yet.</summary>
    public bool IsResumed { get; init; }

    /// <summary>Answers that the form was opened with; they are not asked.</summary>
    public JsonObject Given { get; init; } = [];

    public CaseReceipt? Receipt { get; init; }

    /// <summary>The code that an anonymous receipt will have: drawn with the form, so that a second sending gets the same one.</summary>
    public string ReceiptCode { get; init; } = CaseCodes.NewReceipt();

    /// <summary>What becomes of it; null when nothing is handed in.</summary>
    public CaseDefinition? Definition => Module.Definition.Cases.GetValueOrDefault(Id);

    public FormDefinition Whole => Module.Definition.Forms[Definition?.Form ?? Id];

    /// <summary>The form as it is asked.</summary>
    public FormDefinition Form => GivenAnswers.Without(Whole, Given);

    public FormWalk Walk(DateOnly today) => new(Form, Values, today, Given);

    public static bool Exists(Sites.ModuleInstance module, string id) => module.Definition.Cases.ContainsKey(id) || module.Definition.Forms.ContainsKey(id);
}
