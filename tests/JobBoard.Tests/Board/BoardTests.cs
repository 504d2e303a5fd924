using System.Text.Json.Nodes;
using StationKiosk.Sdk.Plugins;

namespace JobBoard.Tests.Board;

public sealed class BoardTests
{
    private static readonly JsonObject Because = new() { ["reason"] = "employer-asked" };

    [Fact]
    [Trait("row", "J11")]
    public async Task An_imported_posting_waits_until_somebody_vouches()
    {
        await using var board = await TestBoard.OpenAsync();

        var id = await board.ImportAsync();
        await board.RunAsync("settle");

        Assert.Empty(board.Listed());
        Assert.Equal("to-verify", board.Posting(id).Text("state"));

        await board.ActAsync("publish", id);

        Assert.Equal("叉车司机", Assert.Single(board.Listed()));
    }

    [Fact]
    [Trait("row", "J11")]
    public async Task Verifying_an_employer_publishes_what_waited_for_it_and_what_comes_later()
    {
        await using var board = await TestBoard.OpenAsync();
        await board.ImportAsync();
        await board.RunAsync("settle");

        await board.ActAsync("verify", board.Employer("云溪晨光电子有限公司").Id, new JsonObject { ["how-verified"] = "licence" }, "employers");
        await board.ImportAsync("包装工", "云溪晨光电子（有限公司）");
        await board.RunAsync("settle");

        Assert.Equal("包装工 叉车司机", string.Join(' ', board.Listed()));
    }

    [Fact]
    [Trait("row", "J11")]
    public async Task A_vouched_source_needs_no_check_one_by_one()
    {
        await using var board = await TestBoard.OpenAsync();
        await board.WorkAsync(work => work.Insert("sources", new JsonObject { ["name"] = "镇里的表", ["vouched"] = true }).Id);

        await board.ImportAsync("叉车司机", source: "镇里的表");
        await board.ImportAsync("包装工", source: "别处的表");
        await board.RunAsync("settle");

        Assert.Equal("叉车司机", Assert.Single(board.Listed()));
    }

    [Fact]
    [Trait("row", "J11")]
    public async Task Blocking_an_employer_hides_all_its_postings_at_once_and_those_that_come_later()
    {
        await using var board = await TestBoard.OpenAsync();
        foreach (var title in (string[])["叉车司机", "包装工", "质检员"])
        {
            await board.TypeInAsync(title);
        }

        await board.TypeInAsync("厨师", "湖畔小馆");
        await board.RunAsync("settle");
        Assert.Equal(4, board.Listed().Length);

        var employer = board.Employer("云溪晨光电子有限公司").Id;
        await board.ActAsync("block", employer, new JsonObject { ["reason"] = "fees" }, "employers");
        await board.TypeInAsync("焊工");
        await board.RunAsync("settle");

        Assert.Equal("厨师", Assert.Single(board.Listed()));

        await board.ActAsync("unblock", employer, collection: "employers");

        Assert.Equal(5, board.Listed().Length);
    }

    [Fact]
    [Trait("row", "J11")]
    public async Task A_posting_of_a_blocked_employer_cannot_be_published()
    {
        await using var board = await TestBoard.OpenAsync();
        var id = await board.ImportAsync();
        await board.RunAsync("settle");
        await board.ActAsync("block", board.Employer("云溪晨光电子有限公司").Id, new JsonObject { ["reason"] = "fees" }, "employers");

        await Assert.ThrowsAsync<RefusedException>(() => board.ActAsync("publish", id));

        Assert.Empty(board.Listed());
    }

    [Fact]
    [Trait("row", "J11")]
    public async Task Merging_duplicates_takes_postings_and_complaints_along()
    {
        await using var board = await TestBoard.OpenAsync();
        await board.TypeInAsync("叉车司机", "云溪晨光电子有限公司");
        await board.TypeInAsync("包装工", "晨光电子");
        await board.RunAsync("settle");

        await board.ActAsync("merge", board.Employer("晨光电子").Id, new JsonObject { ["into"] = "云溪晨光电子有限公司" }, "employers");
        await board.ActAsync("block", board.Employer("云溪晨光电子有限公司").Id, new JsonObject { ["reason"] = "fees" }, "employers");

        Assert.Empty(board.Listed());
        Assert.Equal("merged", board.Employer("晨光电子").Body.Text("state"));
    }

    [Fact]
    public async Task An_employer_merges_only_into_another_one_that_exists()
    {
        await using var board = await TestBoard.OpenAsync();
        await board.TypeInAsync();
        await board.RunAsync("settle");
        var employer = board.Employer("云溪晨光电子有限公司").Id;

        await Assert.ThrowsAsync<RefusedException>(() => board.ActAsync("merge", employer, new JsonObject { ["into"] = "没有这家" }, "employers"));
        await Assert.ThrowsAsync<RefusedException>(() => board.ActAsync("merge", employer, new JsonObject { ["into"] = "云溪晨光电子有限公司" }, "employers"));
    }

    [Fact]
    [Trait("row", "J16")]
    public async Task Blocking_words_keep_a_posting_off_the_kiosk_until_a_clerk_decides()
    {
        await using var board = await TestBoard.OpenAsync();
        var id = await board.TypeInAsync(description: "限男性，白班8小时");
        await board.RunAsync("settle");

        Assert.Empty(board.Listed());
        Assert.Equal("gender", Assert.Single(board.Posting(id).Texts("flags")));

        await board.ActAsync("allow", id);

        Assert.Single(board.Listed());
    }

    [Fact]
    [Trait("row", "J1")]
    public async Task A_posting_leaves_the_board_after_its_last_day_and_gets_its_reason()
    {
        await using var board = await TestBoard.OpenAsync();
        var id = await board.ImportAsync(until: "2026-11-30");
        await board.ActAsync("publish", id);

        board.SetDay("2026-11-30");
        await board.RunAsync("expire");
        Assert.Single(board.Listed());

        board.SetDay("2026-12-01");
        Assert.Empty(board.Listed());
        await board.RunAsync("expire");

        Assert.Equal(("expired", "end-date"), (board.Posting(id).Text("state"), board.Posting(id).Text("reason")));
        Assert.NotNull(board.Posting(id).Instant("closed-at"));
    }

    [Theory]
    [Trait("row", "J1")]
    [InlineData("pause", "paused", "employer-asked")]
    [InlineData("fill", "filled", "places-filled")]
    [InlineData("withdraw", "withdrawn", "employer-asked")]
    public async Task Every_close_has_a_coded_reason(string action, string state, string reason)
    {
        await using var board = await TestBoard.OpenAsync();
        var id = await board.TypeInAsync();

        await board.ActAsync(action, id, (JsonObject)Because.DeepClone());

        Assert.Equal((state, reason), (board.Posting(id).Text("state"), board.Posting(id).Text("reason")));
        Assert.Empty(board.Listed());
    }

    [Fact]
    [Trait("row", "J2")]
    public async Task A_posting_is_asked_about_once_and_renewed_by_the_answer()
    {
        await using var board = await TestBoard.OpenAsync();
        var id = await board.TypeInAsync();

        board.SetDay("2026-12-04");
        await board.RunAsync("ask");
        Assert.Empty(board.Calls);

        board.SetDay("2026-12-05");
        await board.RunAsync("ask");
        await board.RunAsync("ask");
        var call = Assert.Single(board.Calls);
        Assert.Equal((id, "06055550001", "叉车司机", new DateOnly(2026, 12, 12)), (call.RecordId, call.Phone, call.About, call.Until));

        await board.WorkAsync(work =>
        {
            board.Definition.Handlers.Calls["still-stands"](work, work.Get("postings", id), "stands");
            return true;
        });

        Assert.Equal("2026-12-05", board.Posting(id).Text("confirmed"));
        Assert.Null(board.Posting(id).Text("asked"));
        Assert.Single(board.Listed());
    }

    [Fact]
    [Trait("row", "J2")]
    public async Task Without_an_answer_a_posting_is_paused_with_the_reason_and_comes_back_with_a_late_one()
    {
        await using var board = await TestBoard.OpenAsync();
        var id = await board.TypeInAsync();
        board.SetDay("2026-12-05");
        await board.RunAsync("ask");

        board.SetDay("2026-12-12");
        await board.RunAsync("pause");
        Assert.Single(board.Listed());

        board.SetDay("2026-12-13");
        await board.RunAsync("pause");
        Assert.Equal(("paused", "no-answer"), (board.Posting(id).Text("state"), board.Posting(id).Text("reason")));
        Assert.Empty(board.Listed());

        await board.WorkAsync(work =>
        {
            board.Definition.Handlers.Calls["still-stands"](work, work.Get("postings", id), "stands");
            return true;
        });
        Assert.Single(board.Listed());
    }

    [Fact]
    [Trait("row", "J3")]
    public async Task A_repost_is_a_new_posting_linked_to_the_old_with_statistics_of_its_own()
    {
        await using var board = await TestBoard.OpenAsync();
        var old = await board.TypeInAsync();
        await board.WorkAsync(work => work.Update("postings", work.Get("postings", old)!, new JsonObject { ["interests"] = 7 }).Id);
        await board.ActAsync("fill", old);
        board.SetDay("2026-12-20");

        await board.ActAsync("repost", old);

        var again = board.Store.Find(new() { Collection = "jobs.postings" }).Records.Single(p => p.Id != old).Body;
        Assert.Equal((old, "open", "2026-12-20", "2027-01-19"), (again.Text("repost-of"), again.Text("state"), again.Text("posted"), again.Text("until")));
        Assert.Null(again.Integer("interests"));
        Assert.Null(again.Text("reason"));
        Assert.Equal("filled", board.Posting(old).Text("state"));
        Assert.Single(board.Listed());
    }

    [Fact]
    [Trait("row", "J4")]
    public async Task The_same_job_of_two_sources_is_shown_once_and_the_other_steps_forward()
    {
        await using var board = await TestBoard.OpenAsync();
        var first = await board.ImportAsync(source: "镇里的表");
        var second = await board.ImportAsync(source: "公司网站");
        await board.ActAsync("publish", first);
        await board.ActAsync("publish", second);
        Assert.Single(board.Listed());

        await board.ActAsync("fill", first);

        Assert.Single(board.Listed());
        Assert.Equal("first", board.Posting(second).Text("group-role"));
    }

    [Fact]
    [Trait("row", "J4")]
    public async Task A_whole_group_that_expires_on_one_day_expires()
    {
        await using var board = await TestBoard.OpenAsync();
        foreach (var source in (string[])["a", "b", "c"])
        {
            await board.ActAsync("publish", await board.ImportAsync(source: source, until: "2026-11-22"));
        }

        board.SetDay("2026-11-23");
        await board.RunAsync("expire");

        Assert.All(board.Store.Find(new() { Collection = "jobs.postings" }).Records, p => Assert.Equal("expired", p.Body.Text("state")));
    }

    [Fact]
    [Trait("row", "J9")]
    public async Task An_interest_counts_while_the_posting_is_listed_and_is_refused_afterwards()
    {
        await using var board = await TestBoard.OpenAsync();
        var id = await board.TypeInAsync();

        await HandInAsync(board, "interest", id);
        Assert.Equal(1, board.Posting(id).Integer("interests"));
        Assert.Equal(1, board.Month("interests"));

        await board.ActAsync("fill", id);
        var refused = await Assert.ThrowsAsync<RefusedException>(() => HandInAsync(board, "interest", id));
        Assert.Contains("已经结束", refused.Why.In("zh-CN").Text, StringComparison.Ordinal);
        Assert.Equal(1, board.Month("interests"));
    }

    [Fact]
    [Trait("row", "J11")]
    public async Task Complaints_add_up_at_the_employer()
    {
        await using var board = await TestBoard.OpenAsync();
        var one = await board.TypeInAsync("叉车司机");
        var two = await board.TypeInAsync("包装工", "云溪晨光电子");

        await HandInAsync(board, "complaint", one);
        await HandInAsync(board, "complaint", two);

        Assert.Equal(2, Assert.Single(board.Employers()).Body.Integer("complaints"));
    }

    [Fact]
    public async Task A_posting_remembers_when_it_first_came_onto_the_board()
    {
        await using var board = await TestBoard.OpenAsync();
        var id = await board.ImportAsync();
        Assert.Null(board.Posting(id).Text("opened-on"));

        await board.ActAsync("publish", id);
        board.SetDay("2026-11-25");
        await board.ActAsync("pause", id, (JsonObject)Because.DeepClone());
        await board.ActAsync("resume", id);

        Assert.Equal("2026-11-21", board.Posting(id).Text("opened-on"));
    }

    private static Task<bool> HandInAsync(TestBoard board, string kind, string posting) => board.WorkAsync(work =>
    {
        board.Definition.Handlers.Submit[kind](work, new CaseEvent { CaseId = "c1", Kind = kind, Subject = work.Get("postings", posting), Answers = [], State = "new" });
        return true;
    });
}
