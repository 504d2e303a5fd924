using System.Globalization;
using Host.Tests.Services;
using StationKiosk.Host.Configuration;
using StationKiosk.Host.Forms.People;

namespace Host.Tests.Forms.People;

/// <summary>People who are made up walk through the forms of a service; a change that moves one of them is told in words.</summary>
public sealed class PeopleRunTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Fact]
    [Trait("row", "L8")]
    public void People_of_the_shipped_services_end_where_they_should()
    {
        using var folder = new ServiceFolder();

        var all = new[] { "labour-check", "jobseekers" }.SelectMany(m => PeopleRun.Run(folder.Define(m), Today)).ToList();

        Assert.Equal(9, all.Count);
        Assert.All(all, person => Assert.True(person.IsAsExpected, person.Sentence.In("en")));
        Assert.Equal("“45 岁，本市户口，失业两年，已登记”：得到“您可能符合就业困难补贴”，与预期一致", all.Single(p => p.Id == "long-out").Sentence.In("zh-CN"));
        Assert.Equal("“A graduate who registers”: handed in, as it should be", all.Single(p => p.Id == "graduate").Sentence.In("en"));
    }

    [Fact]
    [Trait("row", "L8")]
    public void A_rule_that_is_narrowed_moves_the_person_it_concerns_and_nobody_else()
    {
        using var folder = new ServiceFolder().Replace("jobseekers", "\"value\": \"59\"", "\"value\": \"44\"");

        var moved = Assert.Single(PeopleRun.Run(folder.Define("jobseekers"), Today), p => !p.IsAsExpected);

        Assert.Equal(("long-out", "yes", "no"), (moved.Id, moved.Expected, moved.Actual));
        Assert.Empty(moved.Problems);
        Assert.Equal("“45, registered here, two years out of work and registered for it”: should be told “You may be entitled to support”, but now is told “Not at present”", moved.Sentence.In("en"));
        Assert.Equal("“45 岁，本市户口，失业两年，已登记”：应当得到“您可能符合就业困难补贴”，现在得到“现在还不符合”", moved.Sentence.In("zh-CN"));
    }

    [Fact]
    [Trait("row", "L8")]
    public void A_refused_answer_and_a_question_out_of_place_are_named()
    {
        using var folder = new ServiceFolder()
            .Replace("jobseekers", "\"age\": \"62\"", "\"age\": \"162\"")
            .Replace("jobseekers", "\"hides\": [\"out-since\"]", "\"hides\": [\"status\"], \"asks\": [\"out-since\"]");

        var all = PeopleRun.Run(folder.Define("jobseekers"), Today).Where(p => !p.IsAsExpected).ToDictionary(p => p.Id, StringComparer.Ordinal);

        Assert.Equal(["too-old", "graduate"], all.Keys);
        Assert.Equal("unknown", all["too-old"].Actual);
        Assert.Contains("“年龄”的回答不行：", all["too-old"].Sentence.In("zh-CN"), StringComparison.Ordinal);
        Assert.Equal(["“Out of work since” should be asked and is not", "“At present” should not be asked and is"], all["graduate"].Problems.Select(p => p.In("en").Text));
        Assert.Null(all["graduate"].Actual);
    }

    [Fact]
    [Trait("row", "L8")]
    public void A_person_answers_on_the_day_that_is_set()
    {
        using var folder = new ServiceFolder().Replace(
            "jobseekers",
            "\"when\": { \"field\": \"registered\", \"is\": \"true\" },",
            "\"versions\": { \"old\": { \"until\": \"2026-12-31\", \"when\": { \"field\": \"registered\", \"is\": \"true\" } }, \"new\": { \"from\": \"2027-01-01\", \"when\": { \"field\": \"registered\", \"is\": \"false\" } } },");
        var definition = folder.Define("jobseekers");

        Assert.True(PeopleRun.Run(definition, Today).Single(p => p.Id == "long-out").IsAsExpected);
        Assert.False(PeopleRun.Run(definition, new DateOnly(2027, 1, 1)).Single(p => p.Id == "long-out").IsAsExpected);
        folder.Replace("jobseekers", "\"outcome\": \"yes\"", "\"on\": \"2026-11-22\", \"outcome\": \"yes\"");
        Assert.True(PeopleRun.Run(folder.Define("jobseekers"), new DateOnly(2027, 1, 1)).Single(p => p.Id == "long-out").IsAsExpected);
    }

    [Fact]
    [Trait("row", "L8")]
    public void What_a_person_names_and_the_form_lacks_is_a_fault_at_its_line()
    {
        using var folder = new ServiceFolder()
            .Replace("jobseekers", "\"outcome\": \"no-resident\",", "\"outcome\": \"nobody\",")
            .Replace("jobseekers", "\"asks\": [\"out\", \"registered\"]", "\"asks\": [\"out\", \"registred\"]")
            .Replace("jobseekers", "\"age\": \"62\"", "\"old\": \"62\"");

        var faults = folder.Read("jobseekers").Faults.Select(f => f.In("en")).ToList();

        Assert.Equal(3, faults.Count);
        Assert.Matches(@"^stations/demo/modules/jobseekers\.json:\d+:20 \$\.settings\.people\.elsewhere\.outcome: the form ""support"" has no outcome ""nobody""; known: no-resident, yes, unknown, no$", faults[0]);
        Assert.Matches(@"\$\.settings\.people\['too-old'\]\.answers\.old: the form ""support"" has no field ""old""; known: local, age, out, registered, hard$", faults[1]);
        Assert.Matches(@"\$\.settings\.people\['age-not-said'\]\.asks\[1\]: the form ""support"" has no field ""registred""", faults[2]);
    }

    [Fact]
    [Trait("row", "L8")]
    public void The_check_names_the_person_with_file_and_line_and_exits_with_1_while_the_module_is_served()
    {
        using var folder = new ServiceFolder();
        using var good = new StringWriter(CultureInfo.InvariantCulture);
        using var moved = new StringWriter(CultureInfo.InvariantCulture);

        Assert.Equal(0, ConfigurationCheck.Run(folder.Config, folder.Reader, "en", isJson: false, good, new FakeClock()));
        folder.Replace("jobseekers", "\"value\": \"59\"", "\"value\": \"44\"");

        Assert.Equal(1, ConfigurationCheck.Run(folder.Config, folder.Reader, "en", isJson: false, moved, new FakeClock()));
        Assert.Matches(@"^stations/demo/modules/jobseekers\.json:\d+:19 \$\.settings\.people\['long-out'\]: “45, registered here.* but now is told “Not at present”; correct the form", moved.ToString());
        Assert.True(folder.Read("jobseekers").IsGood);
    }
}
