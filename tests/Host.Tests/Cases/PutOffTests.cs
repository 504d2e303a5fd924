using System.Globalization;
using System.Net;
using System.Text.Json;
using Host.Tests.Accounts;
using Host.Tests.Kiosk;
using Host.Tests.Services;
using StationKiosk.Host.Cases;
using StationKiosk.Host.Retention;
using StationKiosk.Sdk.Fields;

namespace Host.Tests.Cases;

/// <summary>What somebody cannot do at the kiosk is put off, and the case says so until staff have done it: a character that no keyboard gives, a signature.</summary>
public sealed class PutOffTests
{
    private const string Service = """
        { "version": 1, "plugin": "FormService", "title": { "zh-CN": "补办服务", "en": "Later" }, "enabled": true, "settings": {
          "doors": { "go": { "title": { "zh-CN": "我要登记", "en": "Register" }, "case": "entry" } },
          "forms": { "entry": { "title": { "zh-CN": "登记", "en": "Entry" }, "pages": { "one": { "fields": {
              "name": { "kind": "text", "name": true, "label": { "zh-CN": "姓名", "en": "Name" }, "required": true, "personal": true, "retentionDays": 90 },
              "sign": { "kind": "signature", "label": { "zh-CN": "签名", "en": "Signature" }, "required": true, "retentionDays": 90 } } } } } },
          "cases": { "entry": { "title": { "zh-CN": "登记", "en": "Entries" }, "form": "entry", "initialsFrom": "name",
              "states": { "new": { "label": { "zh-CN": "新", "en": "New" } }, "done": { "label": { "zh-CN": "已办结", "en": "Done" }, "closed": true }, "gone": { "label": { "zh-CN": "不办了", "en": "Given up" }, "closed": true, "frees": true } },
              "transitions": { "finish": { "label": { "zh-CN": "办结", "en": "Finish" }, "from": ["new"], "to": "done" }, "give-up": { "label": { "zh-CN": "不办了", "en": "Give up" }, "from": ["new"], "to": "gone" } } } } } }
        """;

    [Fact]
    [Trait("row", "K8")]
    public async Task A_character_written_by_hand_goes_sealed_with_the_case_and_is_typed_later_by_staff()
    {
        await using var board = await StartAsync();
        await board.App.SignInAsync();
        var visit = new ServiceVisit(board, "later");
        var page = await visit.BeginAsync("entry");
        Assert.Contains("data-rare=", await board.ReadAsync(page), StringComparison.Ordinal);
        var (status, answer) = await visit.AttachAsync(page, "name", TinyPicture.Bytes);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visit.AttachAsync(page, "name", "MZ no picture"u8.ToArray())).Status);
        var token = JsonDocument.Parse(answer).RootElement.GetProperty("file").GetString()!;

        // A fault elsewhere keeps what was drawn; the second character was left to staff.
        using (var faulty = await board.SendAsync(page, page, ("seen", "name"), ("seen", "sign"), ("v-name", "王〓〓"), ("drawn.name", token), ("drawn.name", "@staff"), ("way.sign", "drawn")))
        {
            var again = WebUtility.HtmlDecode(await faulty.Content.ReadAsStringAsync());
            Assert.Contains($"name=\"drawn.name\" value=\"{token}\"", again, StringComparison.Ordinal);
            Assert.Contains("name=\"drawn.name\" value=\"@staff\"", again, StringComparison.Ordinal);
        }

        using var sent = await board.SendAsync(page, page, ("seen", "name"), ("seen", "sign"), ("v-name", "王〓〓"), ("drawn.name", token), ("drawn.name", "@staff"), ("way.sign", "typed"), ("name.sign", "王"), ("witness.sign", "李主任"));
        var check = sent.Headers.Location!.OriginalString;
        var shown = await board.ReadAsync(check);
        Assert.Contains($"?file={token}", shown, StringComparison.Ordinal);
        Assert.Contains("工作人员会照着补上", shown, StringComparison.Ordinal);
        await visit.HandInAsync(check);

        var found = Assert.Single(visit.Cases());
        Assert.DoesNotContain("〓", found.Body.Json, StringComparison.Ordinal);
        var file = Assert.Single(Register.Files(board.App.Folder));
        Assert.NotEqual(TinyPicture.Bytes, await File.ReadAllBytesAsync(file));
        var at = $"/m/later/case/{found.Id}";
        var closed = await ReadAsync(board, at);
        Assert.Contains("打不出来的字", closed, StringComparison.Ordinal);
        Assert.DoesNotContain("handler=File", closed, StringComparison.Ordinal);
        var picture = new Uri($"{at}?handler=File&file={Path.GetFileName(file)}", UriKind.Relative);
        Assert.Equal(HttpStatusCode.NotFound, (await board.App.Staff.GetAsync(picture)).StatusCode);
        Assert.All([await LookAsync(board, at), await LookAsync(board, $"/m/later/print/{found.Id}")], open =>
        {
            Assert.Contains("王〓〓", open, StringComparison.Ordinal);
            Assert.Contains($"handler=File&file={Path.GetFileName(file)}\" alt=\"姓名里手写的字\"", open, StringComparison.Ordinal);
        });
        Assert.Equal("image/png", (await board.App.Staff.GetAsync(picture)).Content.Headers.ContentType?.MediaType);

        using var typed = await board.App.Staff.SendFormAsync(at + "?handler=Save", await board.App.Staff.GetStringAsync(at), Version(visit), ("f.name", "王㛃𬭎"), ("why", "照身份证补字"));
        Assert.Equal(HttpStatusCode.Redirect, typed.StatusCode);
        var after = await LookAsync(board, at);
        Assert.DoesNotContain("打不出来的字", after, StringComparison.Ordinal);
        Assert.Contains("<del>王〓〓</del>", after, StringComparison.Ordinal);
        Assert.Contains("<ins>王㛃𬭎</ins>", after, StringComparison.Ordinal);

        // Erased with the case.
        await MoveAsync(board, at, visit, "give-up");
        board.App.Clock.Advance(TimeSpan.FromDays(100));
        await board.App.Get<CaseRetention>().RunAsync("asked");
        Assert.Empty(Register.Files(board.App.Folder));
        Assert.Empty(Assert.Single(visit.Cases()).Body.Object("sealed")!.Names);
    }

    [Fact]
    [Trait("row", "L17")]
    public async Task A_signature_left_for_the_desk_is_noted_there_and_the_case_is_not_done_before()
    {
        await using var board = await StartAsync();
        await board.App.SignInAsync();
        var visit = new ServiceVisit(board, "later");
        var page = await visit.BeginAsync("entry");
        using var sent = await board.SendAsync(page, page, ("seen", "name"), ("seen", "sign"), ("v-name", "王小明"), ("way.sign", "desk"));
        await visit.HandInAsync(sent.Headers.Location!.OriginalString);
        var id = Assert.Single(visit.Cases()).Id;
        var at = $"/m/later/case/{id}";

        var closed = await ReadAsync(board, at);
        Assert.Contains("“签名”还没有签", closed, StringComparison.Ordinal);
        Assert.Contains("“签名”还没有签", await ReadAsync(board, $"/m/later/print/{id}"), StringComparison.Ordinal);
        using (var early = await board.App.Staff.SendFormAsync(at + "?handler=Move", closed, Version(visit), ("way", "finish")))
        {
            Assert.Contains("签名还没有补", WebUtility.HtmlDecode(await early.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        }

        Assert.Equal("new", Assert.Single(visit.Cases()).Body.Text("state"));
        var stale = Version(visit);
        using (var signed = await board.App.Staff.SendFormAsync(at + "?handler=Sign", closed, stale, ("field", "sign")))
        {
            Assert.Equal(HttpStatusCode.Redirect, signed.StatusCode);
        }

        using (var twice = await board.App.Staff.SendFormAsync(at + "?handler=Sign", closed, stale, ("field", "sign")))
        {
            Assert.Contains("刚才有人办理过", WebUtility.HtmlDecode(await twice.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        }

        Assert.DoesNotContain("还没有签，", await ReadAsync(board, at), StringComparison.Ordinal);
        Assert.All([await LookAsync(board, at), await LookAsync(board, $"/m/later/print/{id}")], open =>
        {
            Assert.Contains("已在服务台签，2026-11-21，经办人：", open, StringComparison.Ordinal);
            Assert.Contains("到服务台补签了名", open, StringComparison.Ordinal);
            Assert.Contains("<del>到服务台签，还没有签</del>", open, StringComparison.Ordinal);
        });
        await MoveAsync(board, at, visit, "finish");
        Assert.Equal("done", Assert.Single(visit.Cases()).Body.Text("state"));
        Assert.False(SignatureField.IsOwed((await board.App.Get<CaseDesk>().RevealAsync(Assert.Single(visit.Cases())))["sign"]));
    }

    private static Task<JourneyBoard> StartAsync() => JourneyBoard.StartAsync(config => File.WriteAllText(Path.Combine(config, "stations", "demo", "modules", "later.json"), Service));

    private static (string, string) Version(ServiceVisit visit) => ("version", Assert.Single(visit.Cases()).Version.ToString(CultureInfo.InvariantCulture));

    private static async Task<string> ReadAsync(JourneyBoard board, string page) => WebUtility.HtmlDecode(await board.App.Staff.GetStringAsync(page));

    private static async Task MoveAsync(JourneyBoard board, string at, ServiceVisit visit, string way)
    {
        using var moved = await board.App.Staff.SendFormAsync(at + "?handler=Move", await board.App.Staff.GetStringAsync(at), Version(visit), ("way", way));
        Assert.Equal(HttpStatusCode.Redirect, moved.StatusCode);
    }

    private static async Task<string> LookAsync(JourneyBoard board, string at)
    {
        using var answer = await board.App.Staff.PostFormAsync(at + "?handler=Show", ("look", "contact"));
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }
}
