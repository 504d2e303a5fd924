using JobBoard.Postings;
using JobBoard.Settings;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Rules;
using StationKiosk.Sdk.Screens;

namespace JobBoard.Definition;

/// <summary>The clerk's table of postings: what waits for a decision first, and everything that can be done with several at once.</summary>
internal static class PostingTable
{
    private static readonly string[] NotEdited =
        [PostingFields.State, PostingFields.Reason, PostingFields.Words, PostingFields.Trust, PostingFields.Source, PostingFields.District, PostingFields.Flags];

    private static readonly string[] QuickFields =
        [PostingFields.Title, PostingFields.Employer, PostingFields.Pay, PostingFields.Hours, PostingFields.Place, PostingFields.Headcount, PostingFields.Phone, PostingFields.Until];

    public static TableScreen Of(JobBoardSettings settings, string permission) => new()
    {
        Title = settings.Label("board"),
        Collection = PostingCollection.Id,
        Columns = [PostingFields.Title, PostingFields.Employer, PostingFields.Pay, PostingFields.District, PostingFields.Headcount, PostingFields.Until, PostingFields.State, PostingFields.Flags],
        Filters = [PostingFields.State, PostingFields.Kind, PostingFields.Trade, PostingFields.District, PostingFields.Source, PostingFields.Flags],
        Edit = [.. settings.Fields.Keys.Except(NotEdited, StringComparer.Ordinal)],
        Quick = QuickFields,
        Views = Views(settings),
        Actions = Actions(settings),
        Permission = permission,
    };

    private static OrderedDictionary<string, TableView> Views(JobBoardSettings settings) => new(StringComparer.Ordinal)
    {
        ["work"] = new() { Label = settings.Label("view-work"), IsWork = true, Where = StateIs(PostingState.ToVerify) },
        ["words"] = new() { Label = settings.Label("view-words"), IsWork = true, Where = new Condition { Field = PostingFields.Words, Is = Wording.Blocked } },
        ["open"] = new() { Label = settings.Label("view-open"), Where = StateIs(PostingState.Open) },
        ["ending"] = new()
        {
            Label = settings.Label("view-ending"),
            IsWork = true,
            Where = new Condition { All = [StateIs(PostingState.Open), new Condition { Field = PostingFields.Until, Until = "today+7" }] },
        },
        ["asked"] = new() { Label = settings.Label("view-asked"), Where = new Condition { Field = PostingFields.Asked, Given = true } },
        ["paused"] = new() { Label = settings.Label("view-paused"), Where = StateIs(PostingState.Paused) },
        ["over"] = new() { Label = settings.Label("view-over"), Where = new Condition { Field = PostingFields.State, In = [PostingState.Filled, PostingState.Expired, PostingState.Withdrawn] } },
        ["all"] = new() { Label = settings.Label("view-all") },
    };

    private static Condition StateIs(string state) => new() { Field = PostingFields.State, Is = state };

    private static OrderedDictionary<string, TableAction> Actions(JobBoardSettings settings)
    {
        var why = new OrderedDictionary<string, Field>(StringComparer.Ordinal)
        {
            [PostingFields.Reason] = settings.Fields[PostingFields.Reason] with { Label = settings.Label("why"), Required = true },
        };
        var until = new OrderedDictionary<string, Field>(StringComparer.Ordinal)
        {
            [PostingFields.Until] = settings.Fields[PostingFields.Until] with { Label = settings.Label("new-until"), Required = true },
        };
        TableAction Action(string id) => new() { Label = settings.Label(id), Handler = id };
        return new OrderedDictionary<string, TableAction>(StringComparer.Ordinal)
        {
            ["publish"] = Action("publish"),
            ["allow"] = Action("allow"),
            ["confirm"] = Action("confirm"),
            ["extend"] = Action("extend") with { Asks = until },
            ["pause"] = Action("pause") with { Asks = why },
            ["resume"] = Action("resume"),
            ["fill"] = Action("fill"),
            ["repost"] = Action("repost"),
            ["withdraw"] = Action("withdraw") with { Asks = why, IsGrave = true },
        };
    }
}
