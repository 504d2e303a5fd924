using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using StationKiosk.Records;

namespace Records.Tests;

/// <summary>Random postings and random queries, each with what the answer must be, worked out without the store.</summary>
internal sealed partial class RandomQueries(int seed, Func<string, string?> initials)
{
    private static readonly string[] Words = ["司机", "叉车司机", "服务员", "保安", "厨师", "文员", "会计", "电工", "夜班", "包吃住", "机电", "司令", "车司", "工会", "Java", "C#", "HR", "3D"];
    private static readonly string[] Districts = ["南山", "福田", "罗湖", "宝安", "龙岗"];
    private static readonly string[] Tags = ["妈妈岗", "银龄岗", "零工", "短时岗", "a b", "x\"y"];
    private static readonly string[] Asked = ["司机", "叉车司机", "车司机", "服务", "服务员", "保安", "工会", "文员会", "电", "机", "sj", "ccs", "fwy", "ba", "java", "hr", "3d", "c", "夜班 司机", "司机java", "机电工会"];

    private readonly Random random = new(seed);

    public JsonObject Posting()
    {
        var body = new JsonObject { ["title"] = Text(1 + random.Next(3)), ["text"] = Text(3 + random.Next(8)) };
        if (random.Next(10) > 0)
        {
            body["district"] = Districts[random.Next(Districts.Length)];
        }

        if (random.Next(6) > 0)
        {
            body["pay"] = 2000L + (random.Next(60) * 100);
        }

        var tags = Tags.Where(_ => random.Next(4) == 0).Select(t => JsonValue.Create(t)).ToArray();
        if (tags.Length > 0)
        {
            body["tags"] = new JsonArray(tags);
        }

        body["state"] = random.Next(5) == 0 ? "closed" : "open";
        return body;
    }

    public RandomQuery Next(string collection)
    {
        var query = new RecordQuery { Collection = collection, Take = 1 + random.Next(25) };
        var conditions = new List<Condition>();
        if (random.Next(3) > 0)
        {
            var words = Enumerable.Range(0, 1 + (random.Next(4) / 3)).SelectMany(_ => Asked[random.Next(Asked.Length)].Split(' ')).ToList();
            query = query with { Words = string.Join(' ', words) };
            conditions.AddRange(words.Select(w => new Condition($"word {w}", b => HasWord(b, w))));
        }

        var filters = new List<RecordFilter>();
        for (var i = random.Next(4); i > 0; i--)
        {
            var (filter, holds) = Filter();
            if (random.Next(5) == 0)
            {
                filters.Add(RecordFilter.Not(filter));
                conditions.Add(new Condition($"not {holds.Key}", b => !holds.Holds(b)));
            }
            else
            {
                filters.Add(filter);
                conditions.Add(holds);
            }
        }

        var sort = random.Next(4) == 0 ? new RecordSort("pay", random.Next(2) == 0) : null;
        return new RandomQuery(query with { Filters = filters, Sort = sort }, conditions);
    }

    private string Text(int words)
    {
        var text = new StringBuilder();
        for (var i = 0; i < words; i++)
        {
            text.Append(Words[random.Next(Words.Length)]).Append(random.Next(3) == 0 ? "，" : "");
        }

        return text.ToString();
    }

    private (RecordFilter Filter, Condition Holds) Filter()
    {
        var district = Districts[random.Next(Districts.Length)];
        var other = Districts[random.Next(Districts.Length)];
        var tag = Tags[random.Next(Tags.Length)];
        long low = 2000 + (random.Next(60) * 100);
        long high = low + (random.Next(20) * 100);
        return random.Next(10) switch
        {
            0 or 1 => (RecordFilter.Equal("district", district), new($"district {district}", b => (string?)b["district"] == district)),
            2 => (RecordFilter.AnyOf("district", district, other), new($"district {district} {other}", b => (string?)b["district"] == district || (string?)b["district"] == other)),
            3 or 4 => (RecordFilter.Equal("tags", tag), new($"tag {tag}", b => HasTag(b, tag))),
            5 => (RecordFilter.AnyOf("tags", tag, "零工"), new($"tag {tag} or 零工", b => HasTag(b, tag) || HasTag(b, "零工"))),
            6 => (RecordFilter.Range("pay", low, high), new($"pay {low} {high}", b => (long?)b["pay"] is { } pay && pay >= low && pay <= high)),
            7 => (RecordFilter.Range("pay", low, null), new($"pay {low}", b => (long?)b["pay"] >= low)),
            8 => (RecordFilter.Absent("pay"), new("no pay", b => b["pay"] is null)),
            _ => (RecordFilter.Equal("state", "open"), new("open", b => (string?)b["state"] == "open")),
        };
    }

    private static bool HasTag(JsonObject body, string tag) => body["tags"]?.AsArray().Any(t => (string?)t == tag) == true;

    private bool HasWord(JsonObject body, string word)
    {
        var title = Fold((string)body["title"]!);
        var text = Fold((string)body["text"]!);
        var runs = Runs().Matches(Fold(word)).Select(m => m.Value).ToList();
        return runs.TrueForAll(run => Has(title, text, run, runs.Count == 1));
    }

    private bool Has(string title, string text, string run, bool alone)
    {
        if (run[0] >= 0x3400)
        {
            return title.Contains(run, StringComparison.Ordinal) || ((run.Length > 1 || !alone) && text.Contains(run, StringComparison.Ordinal));
        }

        var begins = run.Length > 1 && run.All(char.IsAsciiLetterLower);
        return Runs().Matches(title).Concat(Runs().Matches(text)).Any(m => begins ? m.Value.StartsWith(run, StringComparison.Ordinal) : m.Value == run)
            || (begins && Runs().Matches(title).Any(m => m.Value[0] >= 0x3400 && initials(m.Value)!.Contains(run, StringComparison.Ordinal)));
    }

    private static string Fold(string text) => text.Normalize(NormalizationForm.FormKC).ToLower(CultureInfo.InvariantCulture);

    [GeneratedRegex("[\u3400-\u9fff]+|[a-z0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Runs();
}

