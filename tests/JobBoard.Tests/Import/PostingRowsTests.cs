using System.Text.Json.Nodes;
using JobBoard.Definition;
using StationKiosk.Sdk.Import;
using StationKiosk.Sdk.Plugins;

namespace JobBoard.Tests.Import;

public sealed class PostingRowsTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly ModuleDefinition Module = new JobBoardPlugin().Define(Defaults.Settings with { MinimumWage = new() { Month = 2490, Hour = 21 } }, Site.Jobs);
    private static readonly ImportDefinition Definition = Module.Imports[PostingImport.Id];

    [Fact]
    [Trait("row", "J4")]
    public void The_fields_of_a_mapping_are_those_that_clerks_files_have()
    {
        string[] promised = ["url", "title", "employer", "benefits", "pay", "description", "place", "posted", "until", "headcount", "kind"];

        Assert.Superset(promised.ToHashSet(StringComparer.Ordinal), Definition.Fields.Select(f => f.Id).ToHashSet(StringComparer.Ordinal));
        Assert.Equal(["employer", "title"], Definition.Fields.Where(f => f.Required).Select(f => f.Id).Order(StringComparer.Ordinal));
    }

    [Theory]
    [Trait("row", "J5")]
    [InlineData("4-8千/月", 4000, 8000)]
    [InlineData("120元/天", 2610, 2610)]
    [InlineData("25元/小时", 4350, 4350)]
    [InlineData("5千以上", 5000, null)]
    [InlineData("面议", null, null)]
    public void A_pay_cell_is_kept_and_reckoned_by_the_month(string cell, int? min, int? max)
    {
        var (row, verdict) = Judged(("pay", cell));

        Assert.Equal(cell, Text(row, "pay"));
        Assert.Equal((min, max), ((int?)row["monthly-min"], (int?)row["monthly-max"]));
        Assert.Empty(verdict.Flags);
    }

    [Fact]
    public void A_pay_cell_that_cannot_be_read_is_kept_and_flagged_but_not_invalid()
    {
        var read = Read("pay", "看能力");

        Assert.Null(read.Fault);
        Assert.Equal("看能力", (string?)read.Fields!["pay"]);
        Assert.Equal("jobs.labels.flag-pay", Assert.Single(read.Flags).Code);
    }

    [Theory]
    [Trait("row", "J5")]
    [InlineData("5", 5)]
    [InlineData("20人", 20)]
    [InlineData("约 30 名", 30)]
    [InlineData("3-5人", 5)]
    [InlineData("1,200", 1200)]
    [InlineData("十人", 10)]
    [InlineData("二十名", 20)]
    [InlineData("男5女3", 8)]
    [InlineData("5+", 5)]
    [InlineData("5（含储备2）", 5)]
    [InlineData("每班3人共9人", 9)]
    [InlineData("若干", null)]
    [InlineData("不限", null)]
    [InlineData("0", null)]
    [InlineData("3人/班", null)]
    [InlineData("2026年12月前5人", null)]
    [InlineData("99999999999999999999", null)]
    public void Openings_are_a_number_or_nothing(string cell, int? openings) =>
        Assert.Equal(openings, (int?)(long?)Read("headcount", cell).Fields?["headcount"]);

    [Theory]
    [Trait("row", "J5")]
    [InlineData("2026年12月前5人", true)]
    [InlineData("3人/班", true)]
    [InlineData("若干", false)]
    public void Openings_that_nobody_can_tell_are_flagged(string cell, bool isFlagged) =>
        Assert.Equal(isFlagged ? ["import.flag.count"] : [], Read("headcount", cell).Flags.Select(f => f.Code));

    [Fact]
    [Trait("row", "J5")]
    public void Several_benefits_of_one_cell_become_codes_and_the_rest_stays_as_written()
    {
        var fields = Read("benefits", "包吃住、五险；年度旅游").Fields!;

        Assert.Equal("""["meals","lodging","social-insurance"]""", fields["benefits"]!.ToJsonString());
        Assert.Equal("年度旅游", (string?)fields["more-benefits"]);
    }

    [Theory]
    [Trait("row", "J6")]
    [InlineData("妈妈岗、短时岗", """["mom","short-hours"]""")]
    [InlineData("零工", """["gig"]""")]
    public void A_kind_cell_becomes_codes(string cell, string codes) => Assert.Equal(codes, Read("kind", cell).Fields!["kind"]!.ToJsonString());

    [Fact]
    [Trait("row", "J6")]
    public void A_kind_cell_that_says_nothing_special_gives_none() => Assert.Null(Read("kind", "全职").Fields);

    [Fact]
    [Trait("row", "J7")]
    public void A_place_gives_the_district_and_the_known_place_near_it()
    {
        var (row, _) = Judged(("place", "云溪市城东区春风路12号"));

        Assert.Equal(("云溪", "城东区", "春风路12号", "春风路"), (Text(row, "city"), Text(row, "district"), Text(row, "street"), Text(row, "near")));
    }

    [Fact]
    [Trait("row", "J7")]
    public void A_place_that_is_only_a_district_gives_no_position()
    {
        var (row, _) = Judged(("place", "云溪-城东区"));

        Assert.Equal("城东区", Text(row, "district"));
        Assert.Null(row["near"]);
    }

    [Fact]
    [Trait("row", "J1")]
    public void Without_dates_a_posting_is_of_today_and_stands_for_thirty_days()
    {
        var (row, _) = Judged();

        Assert.Equal(("2026-11-21", "2026-12-21"), (Text(row, "posted"), Text(row, "until")));
    }

    [Fact]
    public void A_last_day_before_the_day_of_posting_is_invalid()
    {
        var (_, verdict) = Judged(("posted", "2026-11-20"), ("until", "2026-11-19"));

        Assert.Equal("until", Assert.Single(verdict.Invalid).Field);
    }

    [Fact]
    [Trait("row", "J11")]
    public void A_new_row_waits_to_be_verified_and_an_import_never_changes_what_staff_decided()
    {
        var (row, _) = Judged();

        Assert.Equal(("to-verify", "unknown"), (Text(row, "state"), Text(row, "trust")));
        Assert.Superset(new HashSet<string>(["state", "reason", "trust", "confirmed"], StringComparer.Ordinal), Definition.OnlyNew.ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    [Trait("row", "J16")]
    public void Words_and_low_pay_flag_a_row_without_making_it_invalid()
    {
        var (row, verdict) = Judged(("description", "限男性，白班8小时"), ("pay", "2000元/月"));

        Assert.Empty(verdict.Invalid);
        Assert.Equal("blocked", Text(row, "words"));
        Assert.Equal("""["gender","below-minimum-wage"]""", row["flags"]!.ToJsonString());
        Assert.Equal("jobs.sanity.rules.gender.sentence jobs.sanity.rules.below-minimum-wage.sentence", string.Join(' ', verdict.Flags.Select(f => f.Code)));
        Assert.Equal("限男", Assert.Single(verdict.Flags[0].Args));
        Assert.Equal("2000 2490", string.Join(' ', verdict.Flags[1].Args));
    }

    [Fact]
    [Trait("row", "J4")]
    public void The_identity_of_a_row_is_employer_title_and_place_however_spelt()
    {
        var (_, one) = Judged(("employer", "云溪晨光电子有限公司"), ("place", "云溪-城东区"));
        var (_, other) = Judged(("employer", "云溪晨光电子（有限公司）"), ("place", "云溪市城东区"));

        Assert.Equal(one.Key, other.Key);
    }

    [Fact]
    [Trait("row", "J4")]
    public void What_a_complete_list_no_longer_has_is_closed_with_its_reason_once()
    {
        var close = Module.Handlers.Imports.Closes[Definition.CloseHandler!];
        var context = new RowContext { Today = Today, Source = "镇里的表" };

        var closed = close(new JsonObject { ["state"] = "open" }, context)!;

        Assert.Equal(("withdrawn", "left-the-list"), (Text(closed, "state"), Text(closed, "reason")));
        Assert.Null(close(new JsonObject { ["state"] = "filled" }, context));
    }

    private static (JsonObject Row, RowVerdict Verdict) Judged(params (string Field, string Value)[] cells)
    {
        var row = new JsonObject { ["title"] = "叉车司机", ["employer"] = "云溪晨光电子有限公司", ["description"] = "白班8小时" };
        foreach (var (field, value) in cells)
        {
            row[field] = value;
        }

        return (row, Module.Handlers.Imports.Rows[Definition.RowHandler!](row, new RowContext { Today = Today, Source = "镇里的表", Row = 2 }));
    }

    private static ReadResult Read(string field, string cell)
    {
        var known = Definition.Fields.Single(f => f.Id == field);
        return Module.Handlers.Imports.Readers[known.Reader](CellText.Of(cell), new ReadContext { Today = Today, Field = known });
    }

    private static string? Text(JsonObject row, string field) => (string?)row[field];
}
