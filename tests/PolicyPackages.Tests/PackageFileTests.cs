using PolicyPackages.Packages;

namespace PolicyPackages.Tests;

/// <summary>What is wrong with a policy's file is said with file and line, and what would be right.</summary>
public sealed class PackageFileTests
{
    private const string File = "skills-subsidy.md";

    [Fact]
    [Trait("row", "Y1")]
    public void Every_shipped_policy_is_whole_in_both_languages()
    {
        var book = Shipped.Book();

        Assert.True(book.Packages.Count >= 20);
        Assert.True(book.Packages.Select(p => p.Head.Department).Distinct(StringComparer.Ordinal).Count() >= 8);
        foreach (var package in book.Packages)
        {
            Assert.Equal(["zh-CN", "en"], package.Content.Texts.Keys);
            Assert.All(new[] { package.Head.Title, package.Head.Summary, package.Head.Gives, package.Head.Office, package.Head.Source.Title }, t => Assert.True(t.Has("en"), package.Id));
            Assert.All(package.Head.Documents.Values, d => Assert.True(d.Label.Has("en"), package.Id));
            Assert.All(package.Head.Conditions.Values, c => Assert.True(c.Clause.Has("en"), package.Id));
            for (var part = 0; part < PackageParts.Headings.Count; part++)
            {
                Assert.NotEmpty(package.Part(part, "zh-CN").Text);
                Assert.Equal("en", package.Part(part, "en").Language);
            }

            Assert.False(package.IsOld("en"), package.Id);
        }
    }

    [Theory]
    [Trait("row", "Y1")]
    [InlineData("## 申报材料", "## 材料", "skills-subsidy.md:48:1 $: \"申报材料\" belongs here, not \"材料\"; give exactly four, in this order: 政策内容, 受理条件, 申报材料, 办事流程")]
    [InlineData("owner: 职业能力建设科\n", "", "skills-subsidy.md:2:1 $: 'owner' is missing; add \"owner\": a text")]
    [InlineData("validUntil: 2027-12-31\n", "", "skills-subsidy.md:2:1 $: 'validUntil' is missing; add \"validUntil\": a value like \"2026-10-01\"")]
    [InlineData("check: insured-months", "check: insured-month", "skills-subsidy.md:21:12 $.conditions.insured.check: there is no check \"insured-month\"; known: age-between")]
    [InlineData("with: { months: 12 }", "with: { month: 12 }", "skills-subsidy.md:22:20 $.conditions.insured.with.month: the check \"insured-months\" has no parameter \"month\"; known: months")]
    [InlineData("department: hrss", "department: hr", "skills-subsidy.md:6:13 $.department: there is no department \"hr\"; known: hrss")]
    [InlineData("mode: confirm", "mode: confrim", "skills-subsidy.md:8:7 $.mode: 'confrim' is not one of the values; did you mean 'confirm'?")]
    [InlineData("title: 技能", "title：技能", "skills-subsidy.md:2:1 $: the name is followed by a full-width colon; write an ASCII colon and a blank")]
    [InlineData("gives: 最高", "giving: 最高", "skills-subsidy.md:4:1 $.giving: 'giving' is not known here; known are 'gives'")]
    [InlineData("{account}\n\n  以上", "{bank}\n\n  以上", "skills-subsidy.md:27:9 $.letter: the letter cannot say {bank}; known: {name}")]
    [InlineData("  link: https", "  link: ftp", "skills-subsidy.md:15:9 $.source.link: \"ftp://www.chengdong.example/zc/2025-20\" is no address")]
    [InlineData("    clause: 第一条第二款\n", "    clause: 第一条第二款\n   check: x\n", "it cannot be read from here on")]
    public void A_slip_is_named_with_its_line_and_what_would_be_right(string old, string slip, string fault)
    {
        var text = Shipped.Text(File);
        Assert.Contains(old, text, StringComparison.Ordinal);

        var faults = Shipped.Faults((File, text.Replace(old, slip, StringComparison.Ordinal)));

        Assert.True(faults.Any(f => f.Contains(fault, StringComparison.Ordinal) && f.StartsWith("district/content/policies/" + File, StringComparison.Ordinal)), string.Join('\n', faults));
    }

    [Fact]
    [Trait("row", "Y1")]
    public void A_translation_has_words_alone_and_a_language_that_there_is()
    {
        var english = Shipped.Text("skills-subsidy.en.md");

        var faults = Shipped.Faults(
            ("skills-subsidy.en.md", english.Replace("title: Skill", "worth: 5\ntitle: Skill", StringComparison.Ordinal)),
            ("startup-once.fr.md", Shipped.Text("startup-once.en.md")),
            ("Startup.md", "x"),
            ("lonely.en.md", english));

        Assert.Contains(faults, f => f.Contains("skills-subsidy.en.md:3:1", StringComparison.Ordinal) && f.Contains("\"worth\" is no text", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.Contains("there is no language \"fr\"", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.Contains("\"Startup.md\" is no good file name", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.Contains("lonely.en.md", StringComparison.Ordinal) && f.Contains("write lonely.md first", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("row", "Y12")]
    public void Contradictions_between_policies_are_faults()
    {
        var rent = Shipped.Text("youth-rent.md");
        var loan = Shipped.Text("startup-loan.md");

        var faults = Shipped.Faults(
            ("youth-rent.md", rent.Replace("conflicts: [public-rental]", "conflicts: [public-rental]\nrequires: [public-rental]", StringComparison.Ordinal)),
            ("startup-loan.md", loan.Replace("stacks: [startup-once]", "stacks: [startup-once]\nconflicts: [startup-once, no-such]\nrequires: [startup-loan]", StringComparison.Ordinal)));

        Assert.True(faults.Count >= 4, string.Join('\n', faults));
        Assert.Contains(faults, f => f.Contains("youth-rent.md", StringComparison.Ordinal) && f.Contains("it requires \"public-rental\" and cannot be had together with it; remove one of requires and conflicts", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.Contains("\"startup-loan\" is said to go together with it in one place and not in another", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.Contains("there is no policy \"no-such\"", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.Contains("a policy has no relation to itself", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("row", "Y1")]
    public void Small_files_cannot_say_huge_things()
    {
        var bomb = Shipped.Text(File).Replace("title: 技能提升补贴", "title: &a 技能\nsummary: *a", StringComparison.Ordinal);
        var deep = Shipped.Text(File).Replace("situations: [skills, lost-job]", "situations: " + new string('[', 5000) + new string(']', 5000), StringComparison.Ordinal);

        Assert.Contains(Shipped.Faults((File, bomb)), f => f.Contains("it uses a reference, or goes too deep", StringComparison.Ordinal));
        Assert.Contains(Shipped.Faults((File, deep)), f => f.Contains("skills-subsidy.md", StringComparison.Ordinal));
    }
}
