using System.Text.Json.Nodes;
using PolicyPackages.Packages;
using PolicyPackages.Screening;
using PolicyPackages.Settings;
using StationKiosk.Sdk.Fields;

namespace PolicyPackages.Tests;

/// <summary>Yes, no and cannot tell; why, and what would change it.</summary>
public sealed class ScreeningTests
{
    private static readonly HashSet<string> Nothing = [];

    [Fact]
    [Trait("row", "Y4")]
    [Trait("row", "Y14")]
    public void Test_people_get_what_is_expected_of_them()
    {
        var book = Shipped.Book();

        foreach (var (id, person) in book.Settings.People)
        {
            var facts = Shipped.Facts(book, [.. person.Answers.Select(a => (a.Key, a.Value))]);
            Assert.All(person.Expects, e => Assert.Equal((id, e.Key, e.Value), (id, e.Key, Shipped.Answer(book, e.Key, facts).ToString().ToLowerInvariant())));
        }
    }

    [Fact]
    [Trait("row", "Y4")]
    public void What_is_not_known_never_becomes_a_no()
    {
        var book = Shipped.Book();
        var random = new Random(20261121);
        var screener = new Screener(book);
        var decided = 0;
        for (var round = 0; round < 400; round++)
        {
            var whole = new JsonObject(book.Facts.Select(f => KeyValuePair.Create(f.Key, Any(f.Value, random))));
            var part = (JsonObject)whole.DeepClone();
            foreach (var fact in book.Facts.Keys.Where(_ => random.Next(3) > 0))
            {
                part.Remove(fact);
            }

            foreach (var package in book.Packages)
            {
                var early = screener.Of(package, part, Shipped.Today);
                if (early.Answer != Answer.Unknown)
                {
                    // What was certain with some answers stays so with all of them.
                    Assert.Equal((package.Id, screener.Of(package, whole, Shipped.Today).Answer), (package.Id, early.Answer));
                    decided++;
                }
                else
                {
                    Assert.NotEmpty(early.Missing);
                    Assert.All(early.Missing, f => Assert.Null(part[f]));
                }
            }
        }

        Assert.True(decided > 1000);
    }

    [Fact]
    [Trait("row", "Y3")]
    public void Questions_end_as_soon_as_nothing_can_change_any_more()
    {
        var book = Shipped.Book();
        var screener = new Screener(book);
        var counts = new List<int>();
        foreach (var person in book.Settings.People.Values)
        {
            var packages = book.For(person.Audience).ToList();
            var (facts, skipped, asked) = (new JsonObject(), new HashSet<string>(StringComparer.Ordinal), 0);
            while (screener.Next(packages, facts, skipped, Shipped.Today) is { } fact)
            {
                Assert.Contains(packages, p => screener.Of(p, facts, Shipped.Today).Missing.Contains(fact));
                if (person.Answers.TryGetValue(fact, out var value))
                {
                    facts[fact] = book.Facts[fact].Read([value]).Value!.DeepClone();
                }
                else
                {
                    skipped.Add(fact);
                }

                asked++;
            }

            counts.Add(asked);
        }

        counts.Sort();
        TestContext.Current.TestOutputHelper?.WriteLine($"median {counts[counts.Count / 2]} of {book.Facts.Count} questions");
        Assert.True(counts[counts.Count / 2] <= 14, string.Join(' ', counts));
        Assert.True(counts[^1] < book.Facts.Count);
    }

    [Fact]
    [Trait("row", "Y5")]
    public void A_no_names_its_clause_and_what_would_change_it_and_asking_again_agrees()
    {
        var book = Shipped.Book();
        var screener = new Screener(book);
        var shop = Shipped.Facts(book, ("status", "self"), ("hukou", "local"), ("business", "4"), ("returnee", "true"), ("hard", "false"), ("graduated", "no"));

        var verdict = screener.Of(book.Find("startup-once")!, shop, Shipped.Today);
        var change = Assert.Single(new Counterfactual(book, screener).Of(verdict.Package, shop, Shipped.Today));

        var unmet = Assert.Single(verdict.Conditions, c => c.Met == false);
        Assert.Equal(("第三条第一项", "in-business"), (unmet.Condition.Clause.ToString(), unmet.Condition.Check));
        // In business for 4 months in November: six on the first of January.
        Assert.Equal((null, new DateOnly(2027, 1, 1)), (change.Fact, change.From));
        shop["business"] = 6;
        Assert.Equal(Answer.Yes, screener.Of(verdict.Package, shop, change.From!.Value).Answer);
    }

    [Fact]
    [Trait("row", "Y5")]
    public void Every_single_change_that_is_claimed_holds_when_the_rules_are_asked_again()
    {
        var book = Shipped.Book();
        var screener = new Screener(book);
        var counterfactual = new Counterfactual(book, screener);
        var claims = 0;
        foreach (var person in book.Settings.People.Values)
        {
            var facts = Shipped.Facts(book, [.. person.Answers.Select(a => (a.Key, a.Value))]);
            foreach (var package in book.For(person.Audience))
            {
                foreach (var change in counterfactual.Of(package, facts, Shipped.Today).Where(c => c.Fact is not null))
                {
                    var changed = (JsonObject)facts.DeepClone();
                    changed[change.Fact!] = change.Value?.DeepClone();
                    Assert.Equal((package.Id, Answer.Yes), (package.Id, screener.Of(package, changed, Shipped.Today).Answer));
                    Assert.True(book.Settings.Facts[change.Fact!].Changeable);
                    claims++;
                }
            }
        }

        Assert.True(claims > 0);
    }

    [Fact]
    [Trait("row", "Y13")]
    public void A_day_is_judged_by_the_rules_of_that_day()
    {
        var book = Shipped.Book();
        var facts = Shipped.Facts(book, ("insured", "24"), ("certificate", "15"));

        Assert.Equal(Answer.No, Shipped.Answer(book, "skills-subsidy", facts, new DateOnly(2026, 12, 31)));
        Assert.Equal(Answer.Yes, Shipped.Answer(book, "skills-subsidy", facts, new DateOnly(2027, 1, 1)));

        var text = Shipped.Text("youth-rent.md").Replace("    check: renting\n", "    check: renting\n    from: 2026-07-01\n", StringComparison.Ordinal);
        var dated = Shipped.Book(("youth-rent.md", text));
        var young = Shipped.Facts(dated, ("graduated", "within-2"), ("age", "24"), ("renting", "false"), ("own-home", "false"));
        Assert.Equal((Answer.Yes, Answer.No), (Shipped.Answer(dated, "youth-rent", young, new DateOnly(2026, 6, 30)), Shipped.Answer(dated, "youth-rent", young)));
    }

    [Fact]
    [Trait("row", "Y15")]
    public void A_policy_past_its_validity_is_never_counted()
    {
        var text = Shipped.Text("interview-travel.md").Replace("validUntil: 2027-12-31", "validUntil: 2026-11-20", StringComparison.Ordinal);
        var book = Shipped.Book(("interview-travel.md", text));
        var facts = Shipped.Facts(book, ("interview", "true"));

        Assert.Equal((Answer.Yes, Answer.Checking), (Shipped.Answer(book, "interview-travel", facts, new DateOnly(2026, 11, 20)), Shipped.Answer(book, "interview-travel", facts)));
        Assert.Null(new Screener(book).Next([book.Find("interview-travel")!], [], Nothing, Shipped.Today));
    }

    [Fact]
    [Trait("row", "Y17")]
    public void A_check_that_is_changed_changes_for_every_policy_that_uses_it()
    {
        var stricter = Shipped.With(settings =>
        {
            settings["checks"] = new JsonObject { ["local"] = new JsonObject { ["when"] = new JsonObject { ["field"] = "hukou", ["is"] = "local" } } };
            return settings;
        });
        var permit = Shipped.Facts(stricter, ("hukou", "permit"));
        var using_ = stricter.Packages.Where(p => p.Head.Conditions.Values.Any(c => c.Check == "local")).ToList();

        Assert.True(using_.Count >= 4);
        Assert.All(using_, p => Assert.Contains(new Screener(stricter).Of(p, permit, Shipped.Today).Conditions, c => c is { Condition.Check: "local", Met: false }));
        Assert.All(using_, p => Assert.Contains(new Screener(Shipped.Book()).Of(Shipped.Book().Find(p.Id)!, permit, Shipped.Today).Conditions, c => c is { Condition.Check: "local", Met: true }));
    }

    [Fact]
    [Trait("row", "Y18")]
    public void Employers_and_residents_are_asked_their_own_questions()
    {
        var book = Shipped.Book();

        var residents = Facts(book, Audience.Resident);
        var employers = Facts(book, Audience.Employer);

        Assert.NotEmpty(residents);
        Assert.NotEmpty(employers);
        Assert.Empty(residents.Intersect(employers, StringComparer.Ordinal));
    }

    private static HashSet<string> Facts(PolicyBook book, Audience audience) => [.. new Screener(book).All(audience, [], Nothing, Shipped.Today).SelectMany(v => v.Conditions).SelectMany(c => c.Facts)];

    private static JsonNode? Any(Field field, Random random) => field switch
    {
        FlagField => JsonValue.Create(random.Next(2) == 0),
        NumberField number => JsonValue.Create((long)random.Next((int)(number.Min ?? 0), Math.Min(200, (int)(number.Max ?? 200)))),
        _ => field.Read([field.Choices.Keys.ElementAt(random.Next(field.Choices.Count))]).Value?.DeepClone(),
    };
}
