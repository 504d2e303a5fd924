using System.Text.Json.Nodes;
using StationKiosk.Host.Forms;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Forms;
using StationKiosk.Sdk.Rules;

namespace Host.Tests.Forms;

/// <summary>A form as it is posted page by page: on, back, wrong answers, answers to questions that were not asked. What is handed in is the final path alone.</summary>
public sealed class PostedFormTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Fact]
    [Trait("row", "L5")]
    [Trait("row", "L14")]
    public void Whatever_is_posted_on_the_way_only_the_final_path_is_handed_in()
    {
        var random = new Random(20261122);
        var handedIn = 0;
        for (var round = 0; round < 1500; round++)
        {
            var form = RandomForm(random);
            var values = new JsonObject();
            var hidden = 0;
            for (var step = 0; step < 15; step++)
            {
                var walk = new FormWalk(form, values, Today);
                var open = walk.FirstIncomplete is { } first ? walk.Pages.TakeWhile(p => p != first).Append(first).ToList() : walk.Pages;
                if (open.Count == 0)
                {
                    break;
                }

                var page = open[random.Next(open.Count)];
                var fields = form.Pages[page].Fields;
                var posted = fields.ToDictionary(f => f.Key, f => random.Next(6) == 0 ? "x" : random.Next(4).ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparer.Ordinal);
                var reading = FormReading.Of(fields, walk.Kept, id => [posted[id]], Today, walk.Rules);

                Assert.All(reading.Problems.Keys, id => Assert.True(FormReading.IsAsked(fields[id], reading.Values, Today, walk.Rules), "a question that is not asked cannot be answered wrong"));
                hidden += fields.Count(f => reading.Values[f.Key] is null && !reading.Problems.ContainsKey(f.Key));
                if (reading.IsGood)
                {
                    values = reading.Values;
                }
            }

            var final = new FormWalk(form, values, Today);
            var asked = final.Pages.SelectMany(p => final.Asked(p).Keys).ToHashSet(StringComparer.Ordinal);
            Assert.Subset(asked, final.Kept.Select(k => k.Key).ToHashSet(StringComparer.Ordinal));
            Assert.All(form.Fields.Where(f => !asked.Contains(f.Key)), f => Assert.Null(final.Kept[f.Key]));
            // Walking what was kept again gives the same: nothing in it rests on an answer that is gone.
            Assert.Equal(final.Kept.ToJsonString(), new FormWalk(form, final.Kept, Today).Kept.ToJsonString());
            handedIn += hidden > 0 && final.FirstIncomplete is null ? 1 : 0;
        }

        Assert.InRange(handedIn, 100, 1500);
    }

    private static FormDefinition RandomForm(Random random)
    {
        var pages = new OrderedDictionary<string, FormPage>(StringComparer.Ordinal);
        for (var (p, known) = (0, 0); p < 3; p++)
        {
            var fields = new OrderedDictionary<string, Field>(StringComparer.Ordinal);
            var shown = known > 0 && random.Next(3) == 0 ? RandomCondition(random, known) : null;
            for (var f = 0; f < 3; f++, known++)
            {
                fields[$"f{known}"] = known % 4 == 3
                    ? new ComputedField { Label = new("合计", "Sum"), How = Computation.Sum, Of = [$"f{random.Next(known)}", $"f{random.Next(known)}"] }
                    : new NumberField { Label = new("数", "Number"), Required = random.Next(2) == 0, ShownWhen = known > 0 && random.Next(2) == 0 ? RandomCondition(random, known) : null };
            }

            pages[$"p{p}"] = new FormPage { ShownWhen = shown, Fields = fields };
        }

        return new FormDefinition
        {
            Title = new("表", "Form"),
            Pages = pages,
            Rules = new(StringComparer.Ordinal) { ["r"] = new() { Title = new("规", "Rule"), When = new() { Field = "f0", Take = new(StringComparer.Ordinal) { ["atLeast"] = "least" } }, Parameters = new(StringComparer.Ordinal) { ["least"] = new() { Label = new("最小", "Least"), Value = "2" } } } },
        };
    }

    private static Condition RandomCondition(Random random, int known) => random.Next(5) switch
    {
        0 => new() { Field = $"f{random.Next(known)}", AtMost = random.Next(4) },
        1 => new() { Not = new() { Field = $"f{random.Next(known)}", AtLeast = random.Next(4) } },
        2 => new() { Rule = "r", With = new(StringComparer.Ordinal) { ["least"] = random.Next(1, 4).ToString(System.Globalization.CultureInfo.InvariantCulture) } },
        3 => new() { Any = [new() { Field = $"f{random.Next(known)}", Given = false }, new() { Field = $"f{random.Next(known)}", Is = "1" }] },
        _ => new() { Field = $"f{random.Next(known)}", Given = true },
    };
}
