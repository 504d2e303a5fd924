using JobBoard.Postings;
using JobBoard.Settings;
using StationKiosk.Records;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Plugins;

namespace JobBoard.Definition;

/// <summary>The postings: the fields that the settings declare, and those that code computes.</summary>
internal static class PostingCollection
{
    public const string Id = "postings";

    private static readonly FieldDefinition Value = new();
    private static readonly FieldDefinition Key = new() { Filter = true };
    private static readonly FieldDefinition Whole = new() { Type = FieldType.Integer };
    private static readonly FieldDefinition WholeKey = new() { Type = FieldType.Integer, Filter = true };
    private static readonly FieldDefinition Amount = new() { Type = FieldType.Real };

    public static ModuleCollection Of(JobBoardSettings settings) => new()
    {
        Title = settings.Label("board"),
        Fields = Fields(settings),
        Sorts =
        [
            new SortDefinition { Field = PostingFields.Posted, Within = PostingFields.State },
            new SortDefinition { Field = PostingFields.MonthlyMax, Within = PostingFields.State },
            new SortDefinition { Field = PostingFields.Until, Within = PostingFields.State },
        ],
        Hidden = new Dictionary<string, FieldDefinition>(StringComparer.Ordinal)
        {
            [PostingFields.PayFrom] = Amount,
            [PostingFields.PayTo] = Amount,
            [PostingFields.PayPeriod] = Value,
            [PostingFields.PaysPerYear] = Whole,
            [PostingFields.Negotiable] = Whole,
            [PostingFields.MonthlyMin] = WholeKey,
            [PostingFields.MonthlyMax] = WholeKey,
            [PostingFields.City] = Value,
            [PostingFields.Street] = Value,
            [PostingFields.Near] = Key,
            [PostingFields.EmployerKey] = Key,
            [PostingFields.Group] = Key,
            [PostingFields.GroupRole] = Key,
            [PostingFields.Confirmed] = Key,
            [PostingFields.Asked] = Key,
            [PostingFields.OpenedOn] = Key,
            [PostingFields.ClosedAt] = Key,
            [PostingFields.RepostOf] = Key,
            [PostingFields.Unsettled] = WholeKey,
            [PostingFields.Interests] = Whole,
            [PostingFields.Terms] = new FieldDefinition { Search = true },
            [PostingFields.TermsOf] = Key,
            ["sourceKey"] = Key,
        },
    };

    /// <summary>The declared fields, with the names of the legal rules as one more.</summary>
    public static IReadOnlyDictionary<string, Field> Fields(JobBoardSettings settings)
    {
        var rules = new OrderedDictionary<string, Choice>(StringComparer.Ordinal);
        foreach (var (id, rule) in settings.Sanity.Rules)
        {
            rules.Add(id, new Choice { Label = rule.Label, Order = rule.Order });
        }

        var fields = new OrderedDictionary<string, Field>(settings.Fields, StringComparer.Ordinal);
        if (rules.Count > 0)
        {
            fields[PostingFields.Flags] = new ChoicesField { Label = settings.Label("flags"), Options = rules, Filter = true };
        }

        return fields;
    }
}
