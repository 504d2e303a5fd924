using System.Globalization;
using System.Text.Json.Nodes;
using PolicyPackages.Definition;
using PolicyPackages.Packages;
using StationKiosk.Sdk.Cases;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Plugins;

namespace PolicyPackages.Work;

/// <summary>Invented data: a month's rosters, what visitors answered, lists that were taken away. Nobody stands behind any of it.</summary>
internal sealed class Demo(PolicyBook book)
{
    private const int Rows = 24;
    private const int Visitors = 60;
    private const int Lists = 8;
    private static readonly string[] Initials = ["WF", "LJ", "ZL", "CY", "HM", "SX", "GQ", "YT"];

    public DemoDefinition Definition => new()
    {
        Records = new(StringComparer.Ordinal) { [Collections.Roster] = Roster, [Collections.Answers] = Answers, [EmployerRecords.Collection] = _ => new EmployerRecords(book).Invented() },
        Cases = Cases,
    };

    private IEnumerable<JsonObject> Roster(DemoContext context)
    {
        var lists = book.Packages.Where(p => p.Head.Kind == PackageKind.List).ToList();
        for (var i = 0; i < Rows && lists.Count > 0; i++)
        {
            var policy = lists[i % lists.Count];
            var account = context.Random.Next(4) > 0;
            yield return new JsonObject
            {
                ["reference"] = string.Create(CultureInfo.InvariantCulture, $"{context.Today:yyyyMM}-{i + 1:000}"),
                ["initials"] = Initials[context.Random.Next(Initials.Length)],
                ["policy"] = policy.Id,
                ["period"] = context.Today.AddMonths(-1).ToString("yyyy-MM", CultureInfo.InvariantCulture),
                ["amount"] = 1000 + (context.Random.Next(40) * 100),
                ["account"] = account,
                ["state"] = account ? RosterState.Ready : RosterState.Listed,
            };
        }
    }

    private IEnumerable<JsonObject> Answers(DemoContext context)
    {
        for (var i = 0; i < Visitors; i++)
        {
            var facts = new JsonObject(book.Settings.Facts.Where(f => !f.Value.Unkept).Select(f => KeyValuePair.Create(f.Key, Any(f.Value.Ask, context.Random))).Where(f => f.Value is not null));
            yield return new JsonObject
            {
                ["day"] = context.Today.AddDays(-context.Random.Next(60)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                ["audience"] = i % 6 == 0 ? "employer" : "resident",
                ["questions"] = 6 + context.Random.Next(8),
                ["facts"] = facts,
            };
        }
    }

    private IEnumerable<CaseEntry> Cases(DemoContext context) => book.Packages
        .Where(p => book.Settings.Cases.ContainsKey(CaseKinds.Checklist) && p.Head.Documents.Count > 0)
        .Take(Lists)
        .Select(p => new CaseEntry { Kind = CaseKinds.Checklist, Answers = new JsonObject { ["version"] = p.Head.Version }, SubjectCollection = Collections.Packages, SubjectId = p.Id, Title = p.Title.In(context.Module.Site.Languages[0]).Text });

    private static JsonNode? Any(Field field, Random random) => field switch
    {
        FlagField => JsonValue.Create(random.Next(2) == 0),
        NumberField number => JsonValue.Create((long)random.Next((int)(number.Min ?? 0), (int)Math.Min(number.Max ?? 60, 60))),
        _ => field.Read([field.Choices.Keys.ElementAt(random.Next(field.Choices.Count))]).Value?.DeepClone(),
    };
}
