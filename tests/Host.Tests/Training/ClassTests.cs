using System.Net;
using System.Text.Json.Nodes;
using Host.Tests.Accounts;
using Host.Tests.JobBoard;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Import;
using StationKiosk.Host.Import.Readers;
using StationKiosk.Host.Kiosk;
using StationKiosk.Host.Sites;
using StationKiosk.Host.Surfaces;
using StationKiosk.Host.Tables;
using StationKiosk.Sdk.Ui;

namespace Host.Tests.Training;

public sealed class ClassTests
{
    [Fact]
    [Trait("row", "T7")]
    public async Task What_a_rule_of_the_service_refuses_stands_at_its_field_and_counts_against_nobody()
    {
        await using var desk = await TrainingDesk.StartAsync();
        var id = await desk.OpenAsync(places: 5);
        var table = desk.Module.Definition.Tables["classes"];
        var stored = desk.Class(id);
        var values = table.Edit.SelectMany(f => FieldLook.Inputs(desk.Module.Definition.Collections["classes"].Fields[f], stored.Body.ToJson()[f]).Select(v => ("f." + f, v))).Where(v => v.Item1 is not ("f.till" or "f.from"));
        var version = ("version", stored.Version.ToString(System.Globalization.CultureInfo.InvariantCulture));

        for (var i = 0; i < 6; i++)
        {
            using var answer = await desk.App.Staff.PostFormAsync($"/m/training/record/classes/{id}", [version, .. values, ("f.from", "14:00"), ("f.till", "13:00")]);
            var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.Matches("id=\"field-till-problem\"[^>]*>[^<]*(<[^>]*>[^<]*)*?下课时间要晚于上课时间", page);
            Assert.Contains("value=\"13:00\"", page, StringComparison.Ordinal);
        }

        using var saved = await desk.App.Staff.PostFormAsync($"/m/training/record/classes/{id}", [version, .. values, ("f.from", "14:00"), ("f.till", "15:00")]);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal("15:00", desk.Class(id).Body.Text("till"));
        Assert.All(desk.App.Get<StatusBoard>().Modules(), m => Assert.Equal((ModuleState.Ready, 0), (m.State, m.Errors)));
    }

    [Fact]
    [Trait("row", "T8")]
    public async Task One_day_moves_one_falls_out_and_one_comes_in_while_the_series_stays_and_everyone_is_called()
    {
        await using var desk = await TrainingDesk.StartAsync();
        // 2026-11-21 is a Saturday: Tuesdays and Thursdays from the 24th to the 10th of December.
        var id = await desk.OpenAsync(places: 5, first: 3, last: 19, weekdays: ["tue", "thu"]);
        var code = await desk.SignUpAsync(id, 1);
        var series = desk.Class(id).Body.ToJson();

        await desk.ActAsync("classes", id, "move-day", new JsonObject { ["day"] = "2026-12-01", ["to"] = "2026-12-02", ["from"] = "14:00", ["till"] = "17:00", ["why"] = "老师开会" });
        await desk.ActAsync("classes", id, "drop-day", new JsonObject { ["day"] = "2026-12-03" });
        await desk.ActAsync("classes", id, "add-day", new JsonObject { ["day"] = "2026-12-12" });

        var body = desk.Class(id).Body;
        Assert.Equal((series["first"]!.ToString(), series["last"]!.ToString(), series["weekdays"]!.ToJsonString()), (body.Text("first"), body.Text("last"), body.ToJson()["weekdays"]!.ToJsonString()));
        Assert.Equal("2026-12-12", body.Text("until"));
        var call = Assert.Single(desk.Calls("changed"));
        Assert.All((string[])["12-01 的课改到 12-02 14:00–17:00", "12-03 停课", "12-12 加课"], change => Assert.Contains(change, call.Body.Text("about")!, StringComparison.Ordinal));
        // The first changed day is a Tuesday: whoever calls on it or later calls for nothing.
        Assert.Equal("2026-11-30", call.Body.Text("until"));
        Assert.Contains("由 12月1日 改来", await desk.Board.ReadAsync("/m/training/calendar?day=2026-12-02"), StringComparison.Ordinal);
        Assert.Contains("停课", await desk.Board.ReadAsync("/m/training/calendar?day=2026-12-03"), StringComparison.Ordinal);
        Assert.Contains("加课", await desk.Board.ReadAsync("/m/training/calendar?day=2026-12-12"), StringComparison.Ordinal);
        Assert.Contains("没有课", await desk.Board.ReadAsync("/m/training/calendar?day=2026-12-09"), StringComparison.Ordinal);

        await desk.ActAsync("classes", id, "restore-day", new JsonObject { ["day"] = "2026-12-03" });
        Assert.DoesNotContain("12-03", desk.Calls("changed").Single().Body.Text("about")!, StringComparison.Ordinal);
        Assert.Contains("1 号", await desk.StatusAsync(code), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("row", "T8")]
    public async Task Calls_of_a_day_that_falls_out_come_before_it_reach_who_waits_and_leave_with_the_person_or_the_day()
    {
        await using var desk = await TrainingDesk.StartAsync();
        var id = await desk.OpenAsync(places: 1, first: 3, last: 19, weekdays: ["tue", "thu"]);
        await desk.SignUpAsync(id, 1);
        var waits = await desk.SignUpAsync(id, 2);
        await desk.ActAsync("classes", id, "drop-day", new JsonObject { ["day"] = "2026-12-01" });

        Assert.Equal(["2026-11-30", "2026-11-30"], desk.Calls("changed").Select(c => c.Body.Text("until")));
        await desk.GoAsync(waits, "cancel");
        Assert.Single(desk.Calls("changed"));
        await desk.AtAsync(new DateTimeOffset(2026, 12, 1, 9, 0, 0, TimeSpan.FromHours(8)));
        Assert.Contains("12-01 停课", WebUtility.HtmlDecode(await desk.App.Staff.GetStringAsync("/calls")), StringComparison.Ordinal);
        await desk.AtAsync(new DateTimeOffset(2026, 12, 2, 9, 0, 0, TimeSpan.FromHours(8)));
        Assert.DoesNotContain("12-01 停课", WebUtility.HtmlDecode(await desk.App.Staff.GetStringAsync("/calls")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_calendar_entry_is_one_that_phones_read()
    {
        var text = CalendarText.Of(
            new CalendarEvent
            {
                Id = "K7M9Q2X4A",
                Title = "养老护理员（第 3 期）; 夜班, 周末",
                Place = "城东区城东街道春风路 18 号，社区服务中心一楼",
                Start = new DateTime(2026, 12, 1, 9, 0, 0),
                Length = TimeSpan.FromHours(2.5),
                Weekly = [DayOfWeek.Tuesday, DayOfWeek.Thursday],
                Until = new DateOnly(2026, 12, 10),
                Without = [new DateOnly(2026, 12, 3)],
                Also = [new DateTime(2026, 12, 12, 14, 0, 0)],
            },
            new DateTimeOffset(2026, 11, 21, 2, 0, 0, TimeSpan.Zero));

        var lines = text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");
        Assert.Equal(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:StationKiosk", "BEGIN:VEVENT", "UID:K7M9Q2X4A", "DTSTAMP:20261121T020000Z", "DTSTART:20261201T090000", "DURATION:PT2H30M"], lines[..8]);
        Assert.Contains("RRULE:FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20261210T090000", lines);
        Assert.Contains("EXDATE:20261203T090000", lines);
        Assert.Contains("RDATE:20261212T140000", lines);
        Assert.Contains("SUMMARY:养老护理员（第 3 期）\\; 夜班\\, 周末", lines);
        Assert.All(text.Split("\r\n"), line => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(text), 1, 500);
    }

    [Fact]
    [Trait("row", "T1")]
    public async Task A_phone_gets_the_days_of_a_class_as_a_file_with_the_stations_zone_and_the_same_entry_again_when_a_day_moves()
    {
        await using var desk = await TrainingDesk.StartAsync(more: new(StringComparer.Ordinal) { ["Public:Url"] = "http://127.0.0.1:0" });
        var id = await desk.OpenAsync(places: 5, first: 3, last: 19, weekdays: ["tue", "thu"]);
        var code = await desk.SignUpAsync(id, 1);
        using var phone = StationApp.Client(desk.App.Get<Listeners>().AddressOf(Surface.Public));
        var address = new Uri($"/t/{code}?handler=Calendar", UriKind.Relative);

        using var answer = await phone.GetAsync(address);
        var text = await answer.Content.ReadAsStringAsync();
        await desk.ActAsync("classes", id, "drop-day", new JsonObject { ["day"] = "2026-12-03" });
        var later = await phone.GetStringAsync(address);

        Assert.Equal("text/calendar; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("calendar.ics", answer.Content.Headers.ContentDisposition!.FileNameStar);
        var lines = text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");
        Assert.All((string[])["TZID:Asia/Shanghai", "TZOFFSETTO:+0800", "DTSTART;TZID=Asia/Shanghai:20261124T090000", "DURATION:PT3H", "RRULE:FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20261210T010000Z", "LOCATION:春风路"], line => Assert.Contains(line, lines));
        Assert.Contains("EXDATE;TZID=Asia/Shanghai:20261203T090000", later, StringComparison.Ordinal);
        Assert.Equal(Uid(text), Uid(later));
        Assert.DoesNotContain("张伟", text, StringComparison.Ordinal);
        using var nothing = await phone.GetAsync(new Uri("/t/00000000?handler=Calendar", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, nothing.StatusCode);

        static string Uid(string calendar) => calendar.Split("\r\n").Single(l => l.StartsWith("UID:", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("row", "T1")]
    public async Task A_seasons_plan_comes_in_as_a_spreadsheet_and_is_opened_with_the_facts_of_its_course()
    {
        await using var desk = await TrainingDesk.StartAsync();
        await desk.WriteAsync(work => work.Insert("courses", new JsonObject { ["title"] = "育婴员", ["title-en"] = "Child carer", ["topic"] = "childcare", ["hours"] = 60, ["allowance"] = 900, ["state"] = "taught" }).Id);
        var table = new RowTable(
            ["course", "first", "last", "weekdays", "from", "till", "place", "places"],
            ["育婴员", "2026-12-01", "2026-12-10", "周二、周四", "9:00", "12:00", "春风路", "20"],
            ["育婴员", "2026-12-01", "2026-12-02", "周六", "9:00", "12:00", "春风路", "20"],
            ["育婴员", "2027-01-05", "2027-01-20", "周八", "9点", "十二", "春风路", "20"]);
        var target = ImportTarget.Of(desk.Module, desk.Module.Definition.Imports["classes"], desk.App.Get<PersonReaders>());

        var report = await new ImportRun(target, new ImportRequest { Mapping = table.Mapping, Source = "计划", Today = new DateOnly(2026, 11, 21), Actor = "clerk" }).RunAsync(table);
        var planned = Assert.Single(desk.All("classes"));
        await desk.ActAsync("classes", planned.Id, "open", []);

        Assert.Equal((1, 2), (report.Counts.New, report.Counts.Invalid));
        Assert.Equal(("育婴员（第 1 期）", 900L, "childcare", "open"), (desk.Class(planned.Id).Body.Text("name"), desk.Class(planned.Id).Body.Integer("allowance"), desk.Class(planned.Id).Body.Text("topic"), desk.Class(planned.Id).Body.Text("state")));
        Assert.Contains("育婴员（第 1 期）", await desk.Board.ReadAsync("/m/training/list/classes"), StringComparison.Ordinal);
        Assert.Contains("Child carer, run 1", desk.Class(planned.Id).Body.Text("name-en"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("row", "T11")]
    public async Task Certificates_come_in_by_list_with_equal_counts_duplicates_refused_and_no_name_kept()
    {
        await using var desk = await TrainingDesk.StartAsync();
        string[] header = ["number", "person", "initials", "course", "level", "date"];
        var rows = Enumerable.Range(1, 6).Select(n => (string[])[$"ZS-2026-{n:000}", TrainingDesk.IdOf(n % 5), "张伟", "养老护理员", n <= 3 ? "初级" : n <= 5 ? "四级" : "合格证", "2026-11-20"]);
        var table = new RowTable([header, .. rows, ["ZS-2026-003", TrainingDesk.IdOf(3), "张伟", "养老护理员", "初级", "2026-11-20"], ["ZS-2026-009", TrainingDesk.IdOf(9), "张伟", "养老护理员", "特级", "2026-11-20"]]);
        var target = ImportTarget.Of(desk.Module, desk.Module.Definition.Imports["certificates"], desk.App.Get<PersonReaders>());

        var report = await new ImportRun(target, new ImportRequest { Mapping = table.Mapping, Source = "鉴定所", Today = new DateOnly(2026, 11, 21), Actor = "clerk" }).RunAsync(table);

        Assert.Equal((6, 1, 1), (report.Counts.New, report.Counts.Duplicate, report.Counts.Invalid));
        var kept = desk.All("certificates");
        Assert.Equal([("beginner", 3), ("middle", 2), ("qualified", 1)], kept.GroupBy(c => c.Body.Text("level")!, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.Key, g.Count())));
        Assert.All(kept, c => Assert.Equal("ZW", c.Body.Text("initials")));
        Assert.All(kept, c => Assert.DoesNotContain("张伟", c.Body.Json, StringComparison.Ordinal));
        Assert.All(kept, c => Assert.DoesNotContain("19900101", c.Body.Json, StringComparison.Ordinal));
        Assert.Equal(2, kept.Count(c => c.Body.Text("person") == kept[0].Body.Text("person")) + kept.Count(c => c.Body.Text("person") == kept[^1].Body.Text("person")) - 2);
        Assert.Contains("初级", await desk.ConsoleAsync("report/levels"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("row", "T6")]
    [Trait("row", "T11")]
    public async Task A_certificate_that_comes_by_list_stands_with_the_sign_up_it_belongs_to_and_with_no_other()
    {
        await using var desk = await TrainingDesk.StartAsync();
        var id = await desk.OpenAsync(places: 5, first: 1, last: 1);
        var (won, none) = (await desk.SignUpAsync(id, 1), await desk.SignUpAsync(id, 2));
        var course = desk.Class(id).Body.Text("course")!;
        await desk.AtAsync(new DateTimeOffset(2026, 12, 20, 9, 0, 0, TimeSpan.FromHours(8)));
        var table = new RowTable(
            ["number", "person", "initials", "course", "level", "date"],
            ["ZS-1", TrainingDesk.IdOf(1), "张伟", course, "初级", "2026-12-01"],
            ["ZS-2", TrainingDesk.IdOf(2), "张伟", "电工", "中级", "2026-12-01"],
            ["ZS-3", TrainingDesk.IdOf(2), "张伟", course, "中级", "2025-05-01"]);
        var target = ImportTarget.Of(desk.Module, desk.Module.Definition.Imports["certificates"], desk.App.Get<PersonReaders>());
        await new ImportRun(target, new ImportRequest { Mapping = table.Mapping, Source = "鉴定所", Today = new DateOnly(2026, 12, 20), Actor = "clerk" }).RunAsync(table);

        var roster = await desk.ConsoleAsync($"class/{id}");

        Assert.Contains("证书：2026-12-01 发证，初级。", await desk.StatusAsync(won), StringComparison.Ordinal);
        Assert.DoesNotContain("发证", await desk.StatusAsync(none), StringComparison.Ordinal);
        Assert.Equal(2, roster.Split("2026-12-01 发证，初级").Length);
        Assert.Equal(2, roster.Split("发证，").Length);
        Assert.All(desk.All("certificates"), c => Assert.DoesNotContain("张伟", c.Body.Json, StringComparison.Ordinal));
    }

    [Fact]
    [Trait("row", "T1")]
    public async Task The_sign_in_sheet_shows_names_only_when_it_is_written_down()
    {
        await using var desk = await TrainingDesk.StartAsync();
        var id = await desk.OpenAsync(places: 5);
        await desk.SignUpAsync(id, 1);

        var bare = await desk.ConsoleAsync($"sheet/{id}");
        var named = await desk.PostConsoleAsync($"sheet/{id}");

        Assert.DoesNotContain("张伟", bare, StringComparison.Ordinal);
        Assert.Contains("ZW", bare, StringComparison.Ordinal);
        Assert.Contains("张伟", named, StringComparison.Ordinal);
        Assert.Contains(desk.App.Get<AuditLog>().Find(new AuditFilter { What = "person.seen" }).Rows, r => r.Entry.About == $"cases/{desk.Seats("signed")[0].Body.Text("case")}");
        using var clerk = await desk.App.SignInAsAsync("wang", "clerk", "demo");
        Assert.Equal(HttpStatusCode.OK, (await clerk.GetAsync(new Uri($"/s/demo/m/training/week", UriKind.Relative))).StatusCode);
    }
}
