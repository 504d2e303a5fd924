using System.Text.Json.Nodes;
using PolicyPackages.Packages;
using PolicyPackages.Settings;
using PolicyPackages.Work;
using StationKiosk.Records;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Plugins;

namespace PolicyPackages.Definition;

/// <summary>What the module keeps: the policies as they can be searched, the rosters, answers without names, who acted for whom, and the employers' register.</summary>
internal static class Collections
{
    public const string Packages = "packages";
    public const string Roster = "roster";
    public const string Answers = "answers";
    public const string Acts = "acts";
    public const string Tries = "tries";

    public static IReadOnlyDictionary<string, ModuleCollection> Of(PolicyBook book) => new Dictionary<string, ModuleCollection>(StringComparer.Ordinal)
    {
        [Packages] = PackagesOf(book),
        [Roster] = RosterOf(book),
        [Answers] = AnswersOf(),
        [Acts] = ActsOf(book),
        [Tries] = TriesOf(),
        [EmployerRecords.Collection] = new EmployerRecords(book).Definition,
    };

    private static ModuleCollection PackagesOf(PolicyBook book) => new()
    {
        Title = new LocalizedText("政策", "Policy"),
        Fields = new Dictionary<string, Field>(StringComparer.Ordinal)
        {
            ["title"] = new TextField { Label = new("名称", "Title"), Search = true },
            ["words"] = new LongTextField { Label = new("说明", "About"), Search = true },
            ["department"] = Choice(new("部门", "Department"), book.Settings.Departments.Select(d => (d.Key, d.Value.Title))),
            ["situations"] = new ChoicesField { Label = new("生活场景", "Situation"), Filter = true, Options = Options(book.Settings.Situations.Select(s => (s.Key, s.Value.Title))) },
            ["audience"] = Choice(new("面向谁", "For whom"), [("resident", new("居民", "Residents")), ("employer", new("用人单位", "Employers"))]),
        },
        Mirror = book.Packages.ToDictionary(p => p.Id, Mirrored, StringComparer.Ordinal),
    };

    private static JsonObject Mirrored(PolicyPackage package) => new()
    {
        ["title"] = package.Title.ToString(),
        ["words"] = string.Join('\n', package.Title.Texts.Concat(package.Head.Summary.Texts).Concat(package.Head.Gives.Texts).Select(t => t.Value).Prepend(package.Head.Source.Number)),
        ["department"] = package.Head.Department,
        ["situations"] = new JsonArray([.. package.Head.Situations.Select(s => (JsonNode)s)]),
        ["audience"] = package.IsFor(Audience.Employer) ? "employer" : "resident",
    };

    private static ModuleCollection RosterOf(PolicyBook book) => new()
    {
        Title = new LocalizedText("名单", "Roster"),
        OfStation = true,
        Fields = new Dictionary<string, Field>(StringComparer.Ordinal)
        {
            ["initials"] = new TextField { Label = new("姓名缩写", "Initials"), Search = true },
            ["reference"] = new TextField { Label = new("原名单编号", "Number on the list"), Required = true, Search = true, Filter = true },
            ["policy"] = Choice(new("政策", "Policy"), book.Packages.Where(p => p.Head.Kind == PackageKind.List).Select(p => (p.Id, p.Title))),
            ["period"] = new TextField { Label = new("所属期", "Period"), Filter = true },
            ["amount"] = new NumberField { Label = new("金额（元）", "Amount (yuan)"), Decimals = 2, Min = 0 },
            ["account"] = new FlagField { Label = new("已有收款账户", "Account known"), Filter = true },
            ["state"] = Choice(new("状态", "State"), [.. States.Select(s => (s.Id, s.Label))]),
            ["informed"] = new DateField { Label = new("告知日期", "Informed on") },
        },
        Hidden = new Dictionary<string, FieldDefinition>(StringComparer.Ordinal)
        {
            ["person"] = new() { Filter = true },
            ["source"] = new() { Filter = true },
            ["sourceKey"] = new() { Filter = true },
        },
        SealedDays = book.Settings.AccountsKeptDays,
    };

    private static readonly IReadOnlyList<(string Id, LocalizedText Label)> States =
    [
        (RosterState.Listed, new("待告知", "To be informed")),
        (RosterState.Ready, new("待发放", "To be paid")),
        (RosterState.Refused, new("本人放弃", "Refused")),
        (RosterState.Paid, new("已发放", "Paid")),
    ];

    private static ModuleCollection AnswersOf() => new()
    {
        Title = new LocalizedText("不记名的回答", "Answers without names"),
        Fields = new Dictionary<string, Field>(StringComparer.Ordinal)
        {
            ["day"] = new DateField { Label = new("日期", "Day"), Filter = true },
            ["audience"] = new TextField { Label = new("面向谁", "For whom"), Filter = true },
            ["questions"] = new NumberField { Label = new("问了几个问题", "Questions asked") },
        },
    };

    // Wrong answers by the mark of a number: forgotten with the day.
    private static ModuleCollection TriesOf() => new()
    {
        Title = new LocalizedText("核对次数", "Tries"),
        Fields = new Dictionary<string, Field>(StringComparer.Ordinal)
        {
            ["day"] = new DateField { Label = new("日期", "Day"), Filter = true },
            ["wrong"] = new NumberField { Label = new("不对的次数", "Wrong answers") },
        },
        Hidden = new Dictionary<string, FieldDefinition>(StringComparer.Ordinal) { ["person"] = new() { Filter = true }, ["policy"] = new() { Filter = true } },
    };

    private static ModuleCollection ActsOf(PolicyBook book) => new()
    {
        Title = new LocalizedText("确认记录", "Confirmation"),
        OfStation = true,
        Fields = new Dictionary<string, Field>(StringComparer.Ordinal)
        {
            ["ticket"] = new TextField { Label = new("编号", "Code"), Search = true, Filter = true },
            ["policy"] = Choice(new("政策", "Policy"), book.Packages.Select(p => (p.Id, p.Title))),
            ["day"] = new DateField { Label = new("日期", "Day"), Filter = true },
            ["initials"] = new TextField { Label = new("本人姓名缩写", "Initials of the person"), Search = true },
            ["actor"] = new TextField { Label = new("操作人", "Done by"), Filter = true },
            ["acting"] = new FlagField { Label = new("由工作人员代办", "By staff for the person"), Filter = true },
            ["letter"] = new TextField { Label = new("确认书指纹", "Fingerprint of the letter") },
        },
        Hidden = new Dictionary<string, FieldDefinition>(StringComparer.Ordinal) { ["person"] = new() { Filter = true } },
    };

    private static ChoiceField Choice(LocalizedText label, IEnumerable<(string Id, LocalizedText Label)> options) => new() { Label = label, Filter = true, Options = Options(options) };

    private static OrderedDictionary<string, Choice> Options(IEnumerable<(string Id, LocalizedText Label)> options) =>
        new(options.Select(o => KeyValuePair.Create(o.Id, new Choice { Label = o.Label })), StringComparer.Ordinal);
}
