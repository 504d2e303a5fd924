using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Sites;
using StationKiosk.Host.Tables;
using StationKiosk.Sdk.Screens;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Pages.Staff.Module;

/// <summary>An action on the chosen records: asks what it needs to know, or whether it is meant, and then does it.</summary>
internal sealed class ActModel(ModuleInstance module, StaffVisit staff, RecordDesk desk, ITexts texts) : TablePageModel(module, staff, texts)
{
    public const int MostNamed = 20;

    public TableAction Action { get; private set; } = null!;

    public IReadOnlyList<string> Ids { get; private set; } = [];

    public IReadOnlyList<string> Titles { get; private set; } = [];

    public IReadOnlyList<FieldInput> Inputs { get; private set; } = [];

    public string Back { get; private set; } = "";

    public bool IsNothingPicked { get; private set; }

    /// <summary>What came of it, when not all went well.</summary>
    public ActionOutcome? Outcome { get; private set; }

    protected override bool IsChange => true;

    public IActionResult OnGet() => LocalRedirect(ListUrl);

    public async Task<IActionResult> OnPostAsync(string? act, string[]? id, string? back, string? sure)
    {
        if (act is null || !Screen.Actions.TryGetValue(act, out var action))
        {
            return NotFound();
        }

        Action = action;
        Ids = [.. (id ?? []).Distinct(StringComparer.Ordinal).Take(RecordDesk.Most)];
        Back = back is not null && Url.IsLocalUrl(back) ? back : ListUrl;
        if (Ids.Count == 0)
        {
            IsNothingPicked = true;
            return Page();
        }

        var isAsked = action.Asks.Count == 0 && !action.IsGrave;
        if (!isAsked && sure is null)
        {
            return Ask(Stored(action.Asks, []));
        }

        var reading = Read(action.Asks, [], desk.Today);
        return reading.IsGood ? await RunAsync(act, reading.Values) : Ask(Posted(action.Asks, reading));
    }

    private PageResult Ask(IReadOnlyList<FieldInput> inputs)
    {
        Inputs = inputs;
        Titles = [.. Ids.Take(MostNamed).Select(i => Module.Store.Get(Module.Stored(Screen.Collection), i)).OfType<Records.Record>().Select(r => desk.Title(Screen, r))];
        return Page();
    }

    private async Task<IActionResult> RunAsync(string act, JsonObject answers)
    {
        Outcome = await desk.RunAsync(Screen, act, Ids, answers);
        if (Outcome.Refused.Count > 0)
        {
            return Page();
        }

        return LocalRedirect(QueryHelpers.AddQueryString(Back, new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["ran"] = act,
            ["did"] = Outcome.Done.ToString(CultureInfo.InvariantCulture),
            ["left"] = Outcome.Left.ToString(CultureInfo.InvariantCulture),
        }));
    }
}
