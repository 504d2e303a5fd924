using Host.Tests.Services;
using StationKiosk.Host.Configuration.Differences;

namespace Host.Tests.Configuration.Differences;

/// <summary>What changed between two versions of a service reads as sentences, in both languages, with the labels people see.</summary>
public sealed class SettingsDiffTests
{
    [Fact]
    [Trait("row", "L11")]
    public void A_question_that_becomes_required_is_told_by_form_page_and_label()
    {
        var change = Assert.Single(Diff("jobseekers", ("\"label\": { \"zh-CN\": \"从什么时候没有工作\", \"en\": \"Out of work since\" },", "\"label\": { \"zh-CN\": \"从什么时候没有工作\", \"en\": \"Out of work since\" }, \"required\": true,")));

        Assert.Equal("Form “Register for work” › page 1 “About you” › question “Out of work since”: required — was no, is now yes", change.Sentence.In("en"));
        Assert.Equal("表单“求职登记”第1页“关于您”的问题“从什么时候没有工作”：必填 由“否”改为“是”", change.Sentence.In("zh-CN"));
        Assert.Equal((SettingsChangeKind.Set, "/settings/forms/seeker/pages/me/fields/out-since/required", "false", "true"), (change.Kind, change.Pointer, change.Before, change.After));
    }

    [Fact]
    [Trait("row", "L11")]
    public void Nothing_changed_and_the_same_written_otherwise_are_no_difference()
    {
        Assert.Empty(Diff("jobseekers"));
        Assert.Empty(Diff("jobseekers", ("\"min\": 16, \"max\": 90", "\"max\": 90.0, \"min\": 16"), ("\"enabled\": true,", "")));
    }

    [Fact]
    [Trait("row", "L11")]
    public void A_text_says_in_which_language_it_changed_and_a_label_is_a_new_name()
    {
        var changes = Diff("jobseekers", ("\"label\": { \"zh-CN\": \"希望月薪\", \"en\": \"Monthly pay you hope for\" }", "\"label\": { \"zh-CN\": \"期望月薪\", \"en\": \"Monthly pay you hope for\" }"), ("\"subtitle\": { \"zh-CN\": \"四分钟左右\", \"en\": \"About four minutes\" }", "\"subtitle\": { \"zh-CN\": \"四分钟左右\", \"en\": \"Some minutes\" }"));

        Assert.Equal(
            [
                "表单“求职登记”第2页“想找什么”的问题“期望月薪”：名称（中文） 由“希望月薪”改为“期望月薪”",
                "入口“我要登记”：副标题（英文） 由“About four minutes”改为“Some minutes”",
            ],
            changes.Select(c => c.Sentence.In("zh-CN").Text));
        Assert.Equal([SettingsChangeKind.Renamed, SettingsChangeKind.Set], changes.Select(c => c.Kind));
    }

    [Fact]
    [Trait("row", "L11")]
    public void A_condition_reads_as_a_sentence_before_and_after()
    {
        var changes = Diff(
            "jobseekers",
            ("\"shownWhen\": { \"field\": \"status\", \"in\": [\"out\", \"left\"] }", "\"shownWhen\": { \"field\": \"status\", \"is\": \"out\" }"),
            ("\"shownWhen\": { \"not\": { \"field\": \"local\", \"is\": \"neither\" } },", ""));

        Assert.Equal(
            [
                "Form “Register for work” › page 1 “About you” › question “Out of work since”: shown when — was: At present is one of “Out of work”, “Just left a job”; is now: At present is “Out of work”",
                "Form “Is there support for me?” › page 2 “Work”: shown when — is no longer set; was: not: Registration is “Neither”",
            ],
            changes.Select(c => c.Sentence.In("en").Text));
        Assert.Equal("表单“就业补贴自测”第2页“工作情况”：显示条件 去掉了「不满足：户口或居住证是“都没有”」", changes[1].Sentence.In("zh-CN"));
    }

    [Fact]
    [Trait("row", "L11")]
    public void Another_order_is_one_sentence_however_many_numbers_it_takes()
    {
        var one = Assert.Single(Diff("jobseekers", ("\"title\": { \"zh-CN\": \"想找什么\", \"en\": \"What you look for\" },\n            \"order\": 20,", "\"title\": { \"zh-CN\": \"想找什么\", \"en\": \"What you look for\" },\n            \"order\": 5,")));
        var none = Diff("jobseekers", ("\"order\": 10,\n", "\"order\": 1,\n"), ("\"order\": 20,\n", "\"order\": 2,\n"), ("            \"order\": 30,\n", "            \"order\": 3,\n"));
        var many = Assert.Single(Diff("jobseekers", ("            \"order\": 10,\n", "            \"order\": 25,\n"), ("            \"order\": 30,\n", "            \"order\": 1,\n")));

        Assert.Equal("Form “Register for work”: page 2 “About you” moves behind “What you look for”", one.Sentence.In("en"));
        Assert.Empty(none);
        Assert.Equal((SettingsChangeKind.Moved, "表单“求职登记”：页面的顺序改为：同意和签名、想找什么、关于您"), (many.Kind, many.Sentence.In("zh-CN").Text));
    }

    [Fact]
    [Trait("row", "L11")]
    public void What_came_and_what_went_is_told_and_a_question_on_another_page_has_moved()
    {
        var changes = Diff(
            "jobseekers",
            ("\"hard\": { \"kind\": \"flag\"", "\"car\": { \"kind\": \"flag\", \"label\": { \"zh-CN\": \"有驾照\", \"en\": \"Driving licence\" } }, \"hard\": { \"kind\": \"flag\""),
            ("\"week\": { \"label\": { \"zh-CN\": \"一周内\", \"en\": \"Within a week\" } },", ""),
            ("\"signature\": { \"kind\": \"signature\", \"label\": { \"zh-CN\": \"签名\", \"en\": \"Signature\" }, \"personal\": true, \"retentionDays\": 180 }", "\"pay\": { \"kind\": \"number\", \"label\": { \"zh-CN\": \"希望月薪\", \"en\": \"Monthly pay you hope for\" }, \"min\": 0, \"max\": 90000, \"unit\": { \"zh-CN\": \"元\", \"en\": \"yuan\" } }"),
            ("\"pay\": {\n                \"kind\": \"number\",\n                \"label\": { \"zh-CN\": \"希望月薪\", \"en\": \"Monthly pay you hope for\" },\n                \"min\": 0,\n                \"max\": 100000,\n                \"unit\": { \"zh-CN\": \"元\", \"en\": \"yuan\" }\n              },", ""));

        Assert.Equal(
            [
                "Form “Register for work” › page 2 “What you look for” › question “When you can start”: option “Within a week” is removed",
                "Form “Register for work” › page 3 “Consent and signature”: question “Signature” (signature) is removed",
                "Form “Register for work”: question “Monthly pay you hope for” moves from page 2 “What you look for” to page 3 “Consent and signature”",
                "Form “Register for work” › page 3 “Consent and signature” › question “Monthly pay you hope for”: largest — was 100000, is now 90000",
                "Form “Is there support for me?” › page 2 “Work”: new question “Driving licence” (yes or no)",
            ],
            changes.Select(c => c.Sentence.In("en").Text));
        Assert.Equal([SettingsChangeKind.Removed, SettingsChangeKind.Removed, SettingsChangeKind.Moved, SettingsChangeKind.Set, SettingsChangeKind.Added], changes.Select(c => c.Kind));
    }

    [Fact]
    [Trait("row", "L11")]
    public void Names_of_states_and_forms_stand_for_their_ids_and_another_kind_is_one_sentence()
    {
        var changes = Diff(
            "jobseekers",
            ("\"place\": {\n            \"label\": { \"zh-CN\": \"已上岗\", \"en\": \"Has found work\" },\n            \"from\": [\"new\", \"helped\"],", "\"place\": {\n            \"label\": { \"zh-CN\": \"已上岗\", \"en\": \"Has found work\" },\n            \"from\": [\"helped\"],"),
            ("\"registered\": { \"kind\": \"flag\", \"label\"", "\"registered\": { \"kind\": \"text\", \"label\""),
            ("\"guard\": { \"personField\": \"phone\", \"mostPerPerson\": 1, \"withinDays\": 90 },", ""));

        Assert.Equal(
            [
                "Form “Is there support for me?” › page 2 “Work” › question “Registered as unemployed?”: kind — was “Yes or no”, is now “Text”",
                "Case “Job seekers” › transition “Has found work”: from — was “To call, Being followed up”, is now “Being followed up”",
                "Case “Job seekers” › limits: who it is — is no longer set, was “Phone”",
                "Case “Job seekers” › limits: most for each person — is no longer set, was 1",
                "Case “Job seekers” › limits: counted over days — is no longer set, was 90",
            ],
            changes.Select(c => c.Sentence.In("en").Text));
    }

    [Fact]
    [Trait("row", "L11")]
    public void Whatever_is_picked_from_a_list_is_told_by_the_name_it_was_picked_by()
    {
        var changes = Diff(
            "labour-check",
            ("\"case\": \"check-up\", \"by\": \"state\"", "\"case\": \"check-up\", \"by\": \"firm\""),
            ("\"inOrder\": [\"yes\"]", "\"inOrder\": [\"yes\", \"part\"]"),
            ("\"field\": \"pay\", \"due\": \"pay-due\"", "\"field\": \"pay\", \"due\": \"visited\""),
            ("\"contract-done\": { \"label\": { \"zh-CN\": \"劳动合同已做到\", \"en\": \"Contracts in order\" }, \"sets\": { \"contract\": { \"text\": \"yes\" } } }", "\"contract-done\": { \"label\": { \"zh-CN\": \"劳动合同已做到\", \"en\": \"Contracts in order\" }, \"sets\": { \"contract\": { \"text\": \"yes\" }, \"visited\": { \"today\": true } } }"));

        Assert.Equal(
            [
                "Collection “Employers” › action “Contracts in order”: new value “Last visited”",
                "Report “Check-ups by state”: by — was “State of the case”, is now “Name of the firm”",
                "Checklist “Checklist of employers” › item “Pay day”: day — was “Pay day: a day of its own”, is now “Last visited”",
                "Checklist “Checklist of employers”: choices in order — was “Done”, is now “Done, Partly”",
            ],
            changes.Select(c => c.Sentence.In("en").Text));
        Assert.Contains("由“办理状态”改为“企业名称”", changes[1].Sentence.In("zh-CN").Text, StringComparison.Ordinal);
    }

    private static IReadOnlyList<SettingsChange> Diff(string module, params (string Old, string New)[] edits)
    {
        using var folder = new ServiceFolder();
        var before = folder.Read(module);
        foreach (var (old, now) in edits)
        {
            if (old.Contains("\"enabled\"", StringComparison.Ordinal))
            {
                folder.Replace(module, "\"accent\": \"blue\",", "\"accent\": \"blue\", \"enabled\": true,");
                continue;
            }

            folder.Replace(module, old, now);
        }

        var after = folder.Read(module);
        Assert.Empty(after.Faults.Select(f => f.In("en")));
        return SettingsDiff.Between(before.Effective!, after.Effective!, folder.Reader.ShapeOf("FormService")!);
    }
}
