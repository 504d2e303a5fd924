using System.Text.Json.Nodes;
using StationKiosk.Host.Forms;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Forms;
using StationKiosk.Sdk.Rules;

namespace Host.Tests.Forms;

/// <summary>The way through a form: only answers on the final path are kept, whatever was typed and taken back on the way.</summary>
public sealed class FormWalkTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Fact]
    [Trait("row", "L5")]
    public void Only_answers_on_the_final_path_are_kept_on_any_walk_with_going_back()
    {
        var random = new Random(20261121);
        for (var round = 0; round < 2000; round++)
        {
            var form = RandomForm(random);
            var values = new JsonObject();
            for (var step = 0; step < 12; step++)
            {
                var (id, field) = form.Fields.ElementAt(random.Next(form.Fields.Count()));
                values[id] = random.Next(5) == 0 ? null : field is ChoiceField ? "abc"[random.Next(3)].ToString() : random.Next(100);
                var walk = new FormWalk(form, values, Today);

                Assert.Equal(Expected(form, values).ToJsonString(), walk.Kept.ToJsonString());
                Assert.All(walk.Kept, kept => Assert.Contains(walk.Pages, p => walk.Asked(p).ContainsKey(kept.Key)));
            }
        }
    }

    [Fact]
    [Trait("row", "L5")]
    public void What_hangs_on_a_dropped_answer_is_dropped_with_it()
    {
        var form = Form(
            ("a", Choice(null)),
            ("b", Choice(new Condition { Field = "a", Is = "a" })),
            ("c", Choice(new Condition { Field = "b", Is = "b" })));

        var walk = new FormWalk(form, new JsonObject { ["a"] = "c", ["b"] = "b", ["c"] = "a" }, Today);

        Assert.Equal("""{"a":"c"}""", walk.Kept.ToJsonString());
    }

    [Fact]
    [Trait("row", "L6")]
    public void An_outcome_that_ends_the_form_ends_the_way_and_later_pages_are_not_asked()
    {
        var form = Form(("a", Choice(null)), ("b", Choice(null))) with
        {
            Outcomes = new(StringComparer.Ordinal)
            {
                ["early"] = new() { Title = new("不可以", "No"), After = "pa", When = new() { Field = "a", Is = "b" }, Tone = OutcomeTone.No },
                ["late"] = new() { Title = new("可以", "Yes"), Tone = OutcomeTone.Yes },
            },
        };

        var ended = new FormWalk(form, new JsonObject { ["a"] = "b", ["b"] = "a" }, Today);
        var whole = new FormWalk(form, new JsonObject { ["a"] = "a", ["b"] = "a" }, Today);

        Assert.Equal(("early", "pa"), (ended.OutcomeId, ended.DecidedAfter));
        Assert.Equal(["pa"], ended.Pages);
        Assert.Equal("""{"a":"b"}""", ended.Kept.ToJsonString());
        Assert.Equal(("late", "pb"), (whole.OutcomeId, whole.DecidedAfter));
    }

    [Fact]
    [Trait("row", "L14")]
    public void A_computed_answer_follows_from_the_answers_kept_and_is_kept_with_them()
    {
        var form = Form(("born", new DateField { Label = new("生日", "Born") }), ("age", new ComputedField { Label = new("年龄", "Age"), How = Computation.Age, Of = ["born"] }));

        Assert.Equal(38, (decimal)new FormWalk(form, new JsonObject { ["born"] = "1987-11-22" }, Today).Kept["age"]!);
        Assert.Equal(39, (decimal)new FormWalk(form, new JsonObject { ["born"] = "1987-11-21", ["age"] = 3 }, Today).Kept["age"]!);
        Assert.Null(new FormWalk(form, new JsonObject { ["age"] = 3 }, Today).Kept["age"]);
    }

    // The same said in another way: a field is kept when its own condition and its page's are true of what was kept before it.
    private static JsonObject Expected(FormDefinition form, JsonObject values)
    {
        var kept = new JsonObject();
        foreach (var page in form.Pages.Values)
        {
            if (ConditionTruth.Of(page.ShownWhen, kept, Today) != true)
            {
                continue;
            }

            foreach (var (id, field) in page.Fields)
            {
                if (ConditionTruth.Of(field.ShownWhen, kept, Today) == true && values[id] is { } value)
                {
                    kept[id] = value.DeepClone();
                }
            }
        }

        return kept;
    }

    private static FormDefinition RandomForm(Random random)
    {
        var fields = new List<(string, Field)>();
        for (var i = 0; i < 6; i++)
        {
            var when = i > 0 && random.Next(3) > 0 ? RandomCondition(random, i, 2) : null;
            fields.Add(($"f{i}", random.Next(2) == 0 ? Choice(when) : new NumberField { Label = new("数", "Number"), ShownWhen = when }));
        }

        return Form([.. fields]);
    }

    private static Condition RandomCondition(Random random, int before, int depth) => random.Next(depth == 0 ? 3 : 6) switch
    {
        3 => new() { All = [RandomCondition(random, before, depth - 1), RandomCondition(random, before, depth - 1)] },
        4 => new() { Any = [RandomCondition(random, before, depth - 1), RandomCondition(random, before, depth - 1)] },
        5 => new() { Not = RandomCondition(random, before, depth - 1) },
        0 => new() { Field = $"f{random.Next(before)}", Is = "abc"[random.Next(3)].ToString() },
        1 => new() { Field = $"f{random.Next(before)}", AtLeast = random.Next(100) },
        _ => new() { Field = $"f{random.Next(before)}", Given = random.Next(2) == 0 },
    };

    private static ChoiceField Choice(Condition? when) => new()
    {
        Label = new("选", "Choose"),
        ShownWhen = when,
        Options = new(StringComparer.Ordinal) { ["a"] = new() { Label = new("甲", "A") }, ["b"] = new() { Label = new("乙", "B") }, ["c"] = new() { Label = new("丙", "C") } },
    };

    private static FormDefinition Form(params (string Id, Field Field)[] fields) => new()
    {
        Title = new LocalizedText("表", "Form"),
        Pages = new(fields.Select(f => KeyValuePair.Create("p" + f.Id, new FormPage { Fields = new(StringComparer.Ordinal) { [f.Id] = f.Field } })), StringComparer.Ordinal),
    };
}
