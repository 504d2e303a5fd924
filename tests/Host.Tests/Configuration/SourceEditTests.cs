using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using StationKiosk.Host.Configuration.Checks;
using StationKiosk.Host.Configuration.Editing;
using StationKiosk.Host.Configuration.Json;

namespace Host.Tests.Configuration;

public sealed class SourceEditTests
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private static string Desk => File.ReadAllText(Path.Combine(ConfigFixture.GoldenFolder, "base", ConfigFixture.Desk));

    [Fact]
    public void Setting_a_number_changes_one_line_and_keeps_its_comment() =>
        Assert.Equal(
            Desk.Replace("\"resetSeconds\": 45,   // shorter", "\"resetSeconds\": 90,   // shorter", StringComparison.Ordinal),
            Text(SourceEdit.Set(Bytes(Desk), "/settings/resetSeconds", 90)));

    [Fact]
    public void Setting_an_equal_value_changes_nothing() =>
        Assert.Equal(Desk, Text(SourceEdit.Set(Bytes(Desk), "/settings/resetSeconds", 45.0)));

    [Fact]
    public void A_new_text_joins_a_one_line_object() =>
        Assert.Contains(
            "\"title\": { \"zh-CN\": \"取号\", \"en\": \"Tickets\", \"fr\": \"Billets “A”\" },",
            Text(SourceEdit.Set(Bytes(Desk), "/title/fr", "Billets “A”")),
            StringComparison.Ordinal);

    [Fact]
    public void Missing_parents_are_made() =>
        Assert.Contains("\"idle\": { \"answerSeconds\": 40 }", Text(SourceEdit.Set(Bytes(Desk), "/idle/answerSeconds", 40)), StringComparison.Ordinal);

    [Fact]
    public void Removing_takes_the_line_with_its_comment() =>
        Assert.Equal(
            Desk.Replace("    \"resetSeconds\": 45,   // shorter in summer\n", "", StringComparison.Ordinal),
            Text(SourceEdit.Remove(Bytes(Desk), "/settings/resetSeconds")));

    [Fact]
    public void Swapping_members_moves_their_comments_along()
    {
        const string text = "{\n  // one\n  \"a\": 1, // first\n  \"b\": 2 // last\n}\n";

        Assert.Equal("{\n  \"b\": 2, // last\n  // one\n  \"a\": 1 // first\n}\n", Text(SourceEdit.Swap(Bytes(text), "", 0, 1)));
    }

    [Fact]
    public void A_text_with_syntax_errors_is_not_edited() => Assert.Null(SourceEdit.Set(Bytes("{ \"a\": 1 \"b\": 2 }"), "/a", 2));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Random_edits_do_what_a_plain_tree_does(int seed)
    {
        var random = new Random(seed);
        foreach (var start in Texts())
        {
            var bytes = start;
            var tree = JsonNode.Parse(Bytes(Text(start).TrimStart('\uFEFF')), documentOptions: Lenient)!;
            for (var step = 0; step < 150; step++)
            {
                bytes = Edit(random, bytes, tree);

                var faults = new FaultList();
                LocatedParser.Parse(new Source("fuzz", bytes), faults);
                Assert.True(faults.Count == 0, Text(bytes));
                var now = JsonNode.Parse(Bytes(Text(bytes).TrimStart('\uFEFF')), documentOptions: Lenient);
                Assert.True(JsonNode.DeepEquals(tree, now), Text(bytes));
            }
        }
    }

    private static IEnumerable<byte[]> Texts()
    {
        yield return Bytes(Desk);
        yield return Bytes(Desk.Replace("\n", "\r\n", StringComparison.Ordinal));
        yield return [.. Encoding.UTF8.Preamble, .. Bytes(Desk)];
        yield return Bytes(Desk.Replace("  ", "\t", StringComparison.Ordinal));
        yield return Bytes("{}");
        yield return Bytes("{ /* , } ] */ \"a\": [ 1, /* 2, */ 3 ], // { [ ,\n \"b\": { } }");
        yield return Bytes("{\n  // , \"x\": 1 }\n  \"list\": [\n    // one ]\n    1, // ,\n    { \"k\": [] }\n  ],\n}\n");
    }

    private static byte[] Edit(Random random, byte[] bytes, JsonNode tree)
    {
        var (node, pointer) = Pick(random, tree, "");
        switch (node)
        {
            case JsonObject members when random.Next(3) > 0 || members.Count == 0:
                var name = "n" + random.Next(6);
                var value = Value(random);
                members[name] = value;
                return SourceEdit.Set(bytes, pointer + "/" + name, value?.DeepClone())!;
            case JsonObject members:
                var gone = members.ElementAt(random.Next(members.Count)).Key;
                members.Remove(gone);
                return SourceEdit.Remove(bytes, JsonPath.Add(pointer, gone))!;
            case JsonArray items when random.Next(3) > 0 || items.Count == 0:
                var at = random.Next(items.Count + 1);
                var item = Value(random);
                items.Insert(at, item);
                return SourceEdit.Insert(bytes, pointer, at, item?.DeepClone())!;
            case JsonArray items when random.Next(2) == 0 && items.Count > 1:
                var (a, b) = (random.Next(items.Count), random.Next(items.Count));
                var all = items.Select(i => i?.DeepClone()).ToList();
                (all[a], all[b]) = (all[b], all[a]);
                items.Clear();
                all.ForEach(items.Add);
                return SourceEdit.Swap(bytes, pointer, a, b)!;
            default:
                var index = random.Next(((JsonArray)node).Count);
                ((JsonArray)node).RemoveAt(index);
                return SourceEdit.Remove(bytes, $"{pointer}/{index}")!;
        }
    }

    private static (JsonNode Node, string Pointer) Pick(Random random, JsonNode node, string pointer)
    {
        var inner = node switch
        {
            JsonObject members => members.Where(m => m.Value is JsonObject or JsonArray).Select(m => (m.Value!, JsonPath.Add(pointer, m.Key))),
            JsonArray items => items.Select((item, i) => (Item: item, i)).Where(x => x.Item is JsonObject or JsonArray).Select(x => (x.Item!, $"{pointer}/{x.i}")),
            _ => [],
        };
        var all = inner.ToList();
        return all.Count == 0 || random.Next(3) == 0 ? (node, pointer) : all[random.Next(all.Count)] is var (n, p) ? Pick(random, n, p) : (node, pointer);
    }

    private static JsonNode? Value(Random random) => random.Next(8) switch
    {
        0 => random.Next(1000),
        1 => "请, \"取\" // 号",
        2 => true,
        3 => null,
        4 => new JsonObject { ["a"] = 1, ["b"] = new JsonArray(1, "x") },
        5 => new JsonArray(new JsonObject { ["zh-CN"] = "一段比较长的文字，用来让这一行超过一百个字符的界限，看看它会不会被拆开" }, 2),
        6 => new JsonObject(),
        _ => new JsonArray(),
    };

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static string Text(byte[]? bytes) => Encoding.UTF8.GetString(bytes!);
}
