using System.Text.Json.Nodes;
using StationKiosk.Host.Rules;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Forms;
using StationKiosk.Sdk.Rules;

namespace Host.Tests.Rules;

/// <summary>Rules are three-valued, have parameters and dates, and are checked before anybody stands before them.</summary>
public sealed class RuleTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    private static readonly OrderedDictionary<string, RuleDefinition> Named = new(StringComparer.Ordinal)
    {
        ["old-enough"] = new()
        {
            Title = new("年龄够", "Old enough"),
            Parameters = new(StringComparer.Ordinal) { ["years"] = new() { Label = new("岁数", "Years"), Value = "16" } },
            When = new() { Field = "age", Take = new(StringComparer.Ordinal) { ["atLeast"] = "years" } },
        },
        ["dated"] = new()
        {
            Title = new("按日期", "By date"),
            Versions = new(StringComparer.Ordinal)
            {
                ["before"] = new() { Until = new(2026, 11, 20), When = new() { Field = "age", AtLeast = 60 } },
                ["now"] = new() { From = new(2026, 11, 21), Until = new(2026, 12, 31), When = new() { Field = "age", AtLeast = 50 } },
            },
        },
    };

    private static readonly RuleScope Scope = new(Named);

    [Theory]
    [Trait("row", "L14")]
    [InlineData(null, null, null)]
    [InlineData(15, null, false)]
    [InlineData(16, null, true)]
    [InlineData(16, "18", false)]
    [InlineData(18, "18", true)]
    public void A_rule_takes_its_parameter_from_the_place_where_it_is_used(int? age, string? years, bool? met)
    {
        var use = new Condition { Rule = "old-enough", With = years is null ? null : new(StringComparer.Ordinal) { ["years"] = years } };

        Assert.Equal(met, ConditionTruth.Of(use, age is null ? [] : new JsonObject { ["age"] = age }, Today, Scope));
        Assert.Equal(!met, ConditionTruth.Of(new Condition { Not = use }, age is null ? [] : new JsonObject { ["age"] = age }, Today, Scope));
    }

    [Theory]
    [InlineData("2026-11-20", false)]
    [InlineData("2026-11-21", true)]
    [InlineData("2027-01-01", null)]
    public void The_version_in_force_on_the_day_decides_and_without_one_nothing_is_known(string day, bool? met) =>
        Assert.Equal(met, ConditionTruth.Of(new Condition { Rule = "dated" }, new JsonObject { ["age"] = 55 }, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), Scope));

    [Fact]
    public void What_is_missing_to_know_an_answer_is_named()
    {
        var fields = new Dictionary<string, Field>(StringComparer.Ordinal) { ["age"] = new NumberField { Label = new("年龄", "Age") } };

        var answer = RuleAnswer.Of("old-enough", fields, [], Today, Scope);

        Assert.Null(answer.Met);
        Assert.Equal(["age"], answer.Missing.Select(m => m.Key));
    }

    [Fact]
    [Trait("row", "L14")]
    public void Every_mistake_in_a_form_is_found_at_its_place_and_says_what_would_be_right()
    {
        var form = new FormDefinition
        {
            Title = new("表", "Form"),
            Pages = new(StringComparer.Ordinal)
            {
                ["one"] = new()
                {
                    Fields = new(StringComparer.Ordinal)
                    {
                        ["name"] = new TextField { Label = new("名", "Name"), Personal = true },
                        ["kind"] = new ChoiceField { Label = new("类", "Kind"), Options = new(StringComparer.Ordinal) { ["a"] = new() { Label = new("甲", "A") } }, ShownWhen = new() { Field = "later", Given = true } },
                        ["more"] = new TextField { Label = new("其他", "More"), ShownWhen = new() { Field = "kind", Is = "b" } },
                        ["size"] = new TextField { Label = new("大小", "Size"), ShownWhen = new() { Field = "name", AtLeast = 3 } },
                    },
                },
                ["two"] = new() { Fields = new(StringComparer.Ordinal) { ["later"] = new DateField { Label = new("日", "Day") }, ["name"] = new TextField { Label = new("名", "Name") } } },
            },
            Rules = new(StringComparer.Ordinal)
            {
                ["x"] = new() { Title = new("甲", "X"), When = new() { Rule = "y" } },
                ["y"] = new() { Title = new("乙", "Y"), When = new() { All = [new() { Rule = "x" }, new() { Field = "later", Until = "31.12.2026" }] } },
                ["z"] = new() { Title = new("丙", "Z") },
            },
            Outcomes = new(StringComparer.Ordinal)
            {
                ["always"] = new() { Title = new("总是", "Always") },
                ["never"] = new() { Title = new("永不", "Never"), When = new() { Rule = "nowhere" } },
                ["lost"] = new() { Title = new("迷路", "Lost"), After = "three" },
            },
        };

        var faults = new Faults();
        form.Check(faults);

        Assert.Equal(
            [
                "/outcomes/lost/after", "/outcomes/never", "/outcomes/never/when/rule", "/pages/one/fields/kind/shownWhen/field", "/pages/one/fields/more/shownWhen/is",
                "/pages/one/fields/name", "/pages/one/fields/size/shownWhen", "/pages/two/fields/name", "/rules/x", "/rules/y", "/rules/y/when/all/1/until", "/rules/z",
            ],
            faults.All.Select(f => f.Path).Order(StringComparer.Ordinal));
        Assert.All(faults.All, f => Assert.True(f.Right.In("zh-CN").Text.Length > 0 && f.Right.In("en").Text.Length > 0));
        Assert.Contains(faults.All, f => f.Path.EndsWith("/kind/shownWhen/field", StringComparison.Ordinal) && f.Wrong.In("en").Text.Contains("not asked yet", StringComparison.Ordinal));
    }
}
