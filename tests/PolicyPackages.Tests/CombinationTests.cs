using PolicyPackages.Packages;
using PolicyPackages.Screening;

namespace PolicyPackages.Tests;

/// <summary>Which policies one can have together, and why not the others.</summary>
public sealed class CombinationTests
{
    [Fact]
    [Trait("row", "Y12")]
    public void Of_policies_that_exclude_each_other_the_best_set_is_chosen_with_the_reason()
    {
        var book = Shipped.Book();

        var best = Of(book, [], "flexible-insurance", "unemployment-benefit", "public-post", "flexible-medical");

        // The post is worth more than benefit or subsidy, and excludes both.
        Assert.Equal(["public-post", "flexible-medical"], best.Chosen.Select(p => p.Id));
        Assert.Equal(("public-post", "public-post"), (best.Against["flexible-insurance"], best.Against["unemployment-benefit"]));
    }

    [Fact]
    [Trait("row", "Y6")]
    [Trait("row", "Y12")]
    public void What_one_has_already_excludes_what_cannot_be_had_with_it()
    {
        var book = Shipped.Book();

        var best = Of(book, ["unemployment-benefit"], "public-post", "skills-subsidy");

        Assert.Equal("skills-subsidy", Assert.Single(best.Chosen).Id);
        Assert.Equal("unemployment-benefit", best.Against["public-post"]);
    }

    [Fact]
    [Trait("row", "Y12")]
    public void The_best_set_is_the_best_of_all_that_are_allowed()
    {
        var book = Shipped.Book();
        var random = new Random(7);
        var all = book.Packages.ToList();
        for (var round = 0; round < 200; round++)
        {
            var some = all.Where(_ => random.Next(2) == 0).ToList();
            var best = new Combination(book, some, new HashSet<string>(StringComparer.Ordinal));

            Assert.All(best.Chosen, p => Assert.DoesNotContain(best.Chosen, o => book.Conflicts[p.Id].Contains(o.Id)));
            Assert.All(some.Except(best.Chosen), p => Assert.True(best.Against.ContainsKey(p.Id) || best.Lacks.ContainsKey(p.Id)));
            // No single exchange makes it better.
            Assert.All(best.Against, left =>
            {
                var gained = book.Find(left.Key)!.Head.Worth;
                var lost = best.Chosen.Where(c => book.Conflicts[left.Key].Contains(c.Id)).Sum(c => c.Head.Worth);
                Assert.True(gained <= lost, left.Key);
            });
        }
    }

    [Fact]
    [Trait("row", "Y12")]
    public void What_needs_another_policy_waits_for_it()
    {
        var text = Shipped.Text("returning-rent.md").Replace("---\n## 政策内容", "requires: [startup-once]\n---\n## 政策内容", StringComparison.Ordinal);
        var book = Shipped.Book(("returning-rent.md", text));

        Assert.Equal("startup-once", Of(book, [], "returning-rent").Lacks["returning-rent"]);
        Assert.Equal(2, Of(book, [], "returning-rent", "startup-once").Chosen.Count);
        Assert.Single(Of(book, ["startup-once"], "returning-rent").Chosen);
    }

    private static Combination Of(PolicyBook book, string[] have, params string[] eligible) => new(book, eligible.Select(e => book.Find(e)!), have.ToHashSet(StringComparer.Ordinal));
}
