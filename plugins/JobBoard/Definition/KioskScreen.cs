using System.Globalization;
using JobBoard.Postings;
using JobBoard.Settings;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Rules;
using StationKiosk.Sdk.Screens;

namespace JobBoard.Definition;

/// <summary>What residents see: the list with its filters, each one tap, and what can be done about a posting.</summary>
internal static class KioskScreen
{
    public const string Id = "list";
    public const string PresentPosting = "posting";

    public static BrowseScreen Of(JobBoardSettings settings) => new()
    {
        Title = settings.Label("board"),
        Collection = PostingCollection.Id,
        Where = Listing.Condition,
        Filters = Filters(settings),
        Sorts = new OrderedDictionary<string, BrowseSort>(StringComparer.Ordinal)
        {
            ["new"] = new() { Label = settings.Label("sort-new"), Field = PostingFields.Posted, Descending = true },
            ["pay"] = new() { Label = settings.Label("sort-pay"), Field = PostingFields.MonthlyMax, Descending = true },
            ["ending"] = new() { Label = settings.Label("sort-ending"), Field = PostingFields.Until },
        },
        AskFirst = settings.AskTradeFirst && settings.Fields.ContainsKey(PostingFields.Trade) ? "trade" : null,
        Present = PresentPosting,
        Pick = true,
        Actions = Actions(settings),
        Notice = settings.Label("notice"),
        Empty = settings.Label("empty"),
        Over = settings.Label("over"),
    };

    private static OrderedDictionary<string, BrowseFilter> Filters(JobBoardSettings settings)
    {
        var filters = Common(settings);
        if (settings.Fields.ContainsKey(PostingFields.Trade))
        {
            filters.Insert(0, "trade", new() { Label = settings.Label("filter-trade"), Icon = "hammer", Field = PostingFields.Trade });
        }

        return filters;
    }

    private static OrderedDictionary<string, BrowseFilter> Common(JobBoardSettings settings) => new(StringComparer.Ordinal)
    {
        ["kind"] = new() { Label = settings.Label("filter-kind"), Icon = "users", Field = PostingFields.Kind },
        ["district"] = new() { Label = settings.Label("filter-district"), Icon = "map-pin", Field = PostingFields.District },
        ["pay"] = new() { Label = settings.Label("filter-pay"), Icon = "banknote", Field = PostingFields.MonthlyMin, UpperField = PostingFields.MonthlyMax, Bands = settings.PayBands },
        ["time"] = new() { Label = settings.Label("filter-shift"), Icon = "clock", Field = PostingFields.Shift },
        ["near"] = new() { Label = With(settings.Label("filter-near"), settings.NearMinutes), Icon = "map", Field = PostingFields.Near, WithinMinutes = settings.NearMinutes },
        ["new"] = new() { Label = settings.Label("filter-new"), Icon = "sparkles", When = new Condition { Field = PostingFields.Posted, From = "today" } },
        ["benefits"] = new() { Label = settings.Label("filter-benefits"), Icon = "heart", Field = PostingFields.Benefits },
    };

    private static OrderedDictionary<string, BrowseAction> Actions(JobBoardSettings settings)
    {
        var actions = new OrderedDictionary<string, BrowseAction>(StringComparer.Ordinal);
        if (settings.Interest is not null)
        {
            actions["interest"] = new() { Label = settings.Label("interest"), Case = Cases.Interest, Icon = "handshake" };
        }

        if (settings.Complaint is not null)
        {
            actions["complaint"] = new() { Label = settings.Label("complaint"), Case = Cases.Complaint, Icon = "message-square-text", Primary = false };
        }

        return actions;
    }

    private static LocalizedText With(LocalizedText text, int number) =>
        new(text.Texts.Select(t => KeyValuePair.Create(t.Key, t.Value.Replace("{0}", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))));
}
