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
[ModuleNeed(ModuleNeed.TableEdit)]
internal sealed class ActModel(ModuleInstance module, StaffVisit staff, RecordDesk desk, BulkDesk bulk, ITexts texts) : TablePageModel(module, staff, texts)
{
    public const int MostNamed = 20;

    public TableAction Action { get; private set; } = null!;

    public IReadOnlyList<string> Ids { get; private set; } = [];

    public IReadOnlyList<string> Titles { get; private set; } = [];

    public IReadOnlyList<FieldInput> Inputs { get; private set; } = [];

    public string Back { get; private set; } = "";

    public bool IsNothingPicked { get; private set; }

    /// <summary>Whether it is about everything that a search found, on all its pages.</summary>
    public bool IsAll { get; private set; }

    public bool IsTooMany => IsAll && Ids.Count > BulkDesk.Most;

    /// <summary>How many it was said to be about, when there are more or fewer by now.</summary>
    public int? Said { get; private set; }

    /// <summary>What was chosen, in words.</summary>
    public IReadOnlyList<string> Chosen { get; private set; } = [];

    /// <summary>What came of it, when not all went well.</summary>
    public ActionOutcome? Outcome { get; private set; }

    public IActionResult OnGet() => LocalRedirect(ListUrl);

    public async Task<IActionResult> OnPostAsync(string? act, string[]? id, string? back, string? sure, int? said)
    {
        if (act is null || !Screen.Actions.TryGetValue(act, out var action))
        {
            return NotFound();
        }

        Action = action;
        IsAll = Request.Query["all"] == "1";
        Ids = IsAll ? Matching() : [.. (id ?? []).Distinct(StringComparer.Ordinal).Take(RecordDesk.Most).Where(i => Find(i) is not null)];
        Back = back is not null && Url.IsLocalUrl(back) ? back : ListUrl;
        if (Ids.Count == 0)
        {
            IsNothingPicked = true;
            return Page();
        }

        // What is about more than one can see is never done without saying how many it is.
        var isAsked = action.Asks.Count == 0 && !action.IsGrave && !IsAll;
        Said = IsAll && sure is not null && said != Ids.Count ? said : null;
        if ((!isAsked && sure is null) || Said is not null || IsTooMany)
        {
            return Ask(Stored(action.Asks, []));
        }

        var reading = Read(action.Asks, [], desk.Today);
        return reading.IsGood ? await RunAsync(act, reading.Values) : Ask(Posted(action.Asks, reading));
    }

    private PageResult Ask(IReadOnlyList<FieldInput> inputs)
    {
        Inputs = inputs;
        Titles = [.. Ids.Take(MostNamed).Select(Find).OfType<Records.Record>().Select(r => desk.Title(Screen, r))];
        return Page();
    }

    private IReadOnlyList<string> Matching()
    {
        var reader = new TableReader(Module, Table, TableAddress.Of(Request.Query), desk.Today, Texts) { Scope = Scope };
        Chosen = [.. reader.Chosen().Select(c => c.Text)];
        return bulk.Matching(reader.Query());
    }

    private async Task<IActionResult> RunAsync(string act, JsonObject answers)
    {
        if (IsAll)
        {
            var run = await bulk.StartAsync(Table, act, Ids, answers);
            return LocalRedirect($"{Base}/all/{Table}/{run.Batch}?{QueryString.Create("back", Back).Value![1..]}");
        }

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
