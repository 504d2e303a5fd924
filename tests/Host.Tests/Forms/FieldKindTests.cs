using System.Text.Json.Nodes;
using StationKiosk.Sdk.Fields;

namespace Host.Tests.Forms;

/// <summary>Kinds of field whose values follow a standard: they take what is right in any spelling, and name what is wrong without repeating it.</summary>
public sealed class FieldKindTests
{
    [Theory]
    [InlineData("11010519491231002X", "11010519491231002X")]
    [InlineData(" 110105 19491231 002x ", "11010519491231002X")]
    [InlineData("１１０１０５１９４９１２３１００２Ｘ", "11010519491231002X")]
    public void An_identity_number_is_read_in_any_spelling(string written, string stored) =>
        Assert.Equal(stored, (string)new NationalIdField { Label = new("身份证号", "ID") }.Read([written]).Value!);

    [Theory]
    [InlineData("110105194912310021", "field.id-check")]
    [InlineData("110105491231002", "field.id-length")]
    [InlineData("11010519491331002X", "field.id-born")]
    [InlineData("1101051949123100AX", "field.id-length")]
    public void A_wrong_identity_number_is_refused_with_what_is_wrong_and_not_repeated(string written, string problem)
    {
        var reading = new NationalIdField { Label = new("身份证号", "ID") }.Read([written]);

        Assert.Equal(problem, reading.Problem);
        Assert.DoesNotContain(reading.Args, a => a.ToString()!.Length > 4);
    }

    [Fact]
    public void Every_single_mistyped_digit_and_every_swap_of_neighbours_is_found()
    {
        var field = new NationalIdField { Label = new("身份证号", "ID") };
        const string good = "11010519491231002X";
        for (var at = 0; at < 17; at++)
        {
            for (var digit = '0'; digit <= '9'; digit++)
            {
                var one = good.ToCharArray();
                one[at] = digit;
                Assert.True(digit == good[at] || field.Read([new string(one)]).Problem is not null);
            }

            var swapped = good.ToCharArray();
            (swapped[at], swapped[at + 1]) = (swapped[at + 1], swapped[at]);
            Assert.True(good[at] == good[at + 1] || field.Read([new string(swapped)]).Problem is not null);
        }
    }

    [Theory]
    [InlineData("91350100M000100Y43", null)]
    [InlineData("91350100-M000100y43", null)]
    [InlineData("91350100M000100Y44", "field.credit-check")]
    [InlineData("91350100M000100Y4", "field.credit-length")]
    [InlineData("91350100I000100Y43", "field.credit-letter")]
    public void A_credit_code_is_checked_by_its_standard(string written, string? problem) =>
        Assert.Equal(problem, new CreditCodeField { Label = new("代码", "Code") }.Read([written]).Problem);

    [Fact]
    public void Numbers_are_reckoned_only_from_answers_that_are_there()
    {
        var answers = new JsonObject { ["a"] = 3, ["b"] = 4, ["from"] = "2026-11-01", ["until"] = "2026-11-21", ["list"] = new JsonArray("x", "y") };

        Assert.Equal(7, Reckon(Computation.Sum, "a", "b"));
        Assert.Equal(-1, Reckon(Computation.Difference, "a", "b"));
        Assert.Equal(12, Reckon(Computation.Product, "a", "b"));
        Assert.Equal(3, Reckon(Computation.Count, "a", "list", "missing"));
        Assert.Equal(20, Reckon(Computation.Days, "from", "until"));
        Assert.Null(Reckon(Computation.Sum, "a", "missing"));

        decimal? Reckon(Computation how, params string[] of) =>
            (decimal?)new ComputedField { Label = new("算", "Computed"), How = how, Of = of }.Reckon(answers, new DateOnly(2026, 11, 21));
    }
}
