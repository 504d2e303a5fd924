using System.Globalization;
using System.Text.Json.Nodes;
using JobBoard.Out;
using JobBoard.Pay;
using JobBoard.Postings;

namespace JobBoard.Tests.Out;

public sealed class JobPostingJsonLdTests
{
    private static readonly JobPostingJsonLd JsonLd = new(Defaults.Settings, Site.Info);
    private static readonly DateTimeOffset Noon = At("2026-11-21T12:00:00+08:00");

    [Theory]
    [Trait("row", "J5")]
    [InlineData("$.@context", "https://schema.org/")]
    [InlineData("$.@type", "JobPosting")]
    [InlineData("$.title", "叉车司机")]
    [InlineData("$.description", "<p>装卸 &amp; 转运<br>两班倒</p>")]
    [InlineData("$.identifier.@type", "PropertyValue")]
    [InlineData("$.identifier.name", "春风就业驿站")]
    [InlineData("$.identifier.value", "p1")]
    [InlineData("$.datePosted", "2026-11-20")]
    [InlineData("$.validThrough", "2026-11-30T23:59:59+08:00")]
    [InlineData("$.employmentType.0", "FULL_TIME")]
    [InlineData("$.hiringOrganization.@type", "Organization")]
    [InlineData("$.hiringOrganization.name", "云溪晨光电子有限公司")]
    [InlineData("$.jobLocation.@type", "Place")]
    [InlineData("$.jobLocation.address.@type", "PostalAddress")]
    [InlineData("$.jobLocation.address.addressCountry", "CN")]
    [InlineData("$.jobLocation.address.addressRegion", "云溪")]
    [InlineData("$.jobLocation.address.addressLocality", "城东区")]
    [InlineData("$.jobLocation.address.streetAddress", "春风路12号")]
    [InlineData("$.jobLocation.geo.@type", "GeoCoordinates")]
    [InlineData("$.jobLocation.geo.latitude", "30.2518")]
    [InlineData("$.baseSalary.@type", "MonetaryAmount")]
    [InlineData("$.baseSalary.currency", "CNY")]
    [InlineData("$.baseSalary.value.@type", "QuantitativeValue")]
    [InlineData("$.baseSalary.value.minValue", "5000")]
    [InlineData("$.baseSalary.value.maxValue", "7000")]
    [InlineData("$.baseSalary.value.unitText", "MONTH")]
    [InlineData("$.totalJobOpenings", "20")]
    [InlineData("$.jobBenefits", "包吃、年度旅游")]
    [InlineData("$.workHours", "白班 8:00–17:00")]
    [InlineData("$.url", "https://jobs.example/1")]
    [InlineData("$.directApply", "false")]
    public void Every_property_is_as_schema_org_wants_it(string path, string value) => Assert.Equal(value, Find(JsonLd.Of(Forklift(), Noon), path));

    [Theory]
    [Trait("row", "J5")]
    [InlineData("25元/小时", "HOUR", "25")]
    [InlineData("200元/天", "DAY", "200")]
    [InlineData("6000元/月", "MONTH", "6000")]
    [InlineData("12万/年", "YEAR", "120000")]
    public void The_unit_of_pay_is_one_of_the_four(string pay, string unit, string value)
    {
        var json = JsonLd.Of(Forklift() with { Pay = PayReader.Read(pay).Pay }, Noon);

        Assert.Equal(unit, Find(json, "$.baseSalary.value.unitText"));
        Assert.Equal(value, Find(json, "$.baseSalary.value.value"));
        Assert.Null(Find(json, "$.baseSalary.value.minValue"));
    }

    [Fact]
    public void Negotiable_pay_gives_no_salary() =>
        Assert.Null(JsonLd.Of(Forklift() with { Pay = PayReader.Read("面议").Pay }, Noon)["baseSalary"]);

    [Theory]
    [Trait("row", "J6")]
    [InlineData("gig", "PER_DIEM")]
    [InlineData("short-hours", "PART_TIME")]
    [InlineData("temporary", "TEMPORARY")]
    [InlineData("mom", "PART_TIME")]
    [InlineData("public-welfare", "FULL_TIME")]
    public void A_kind_gives_the_employment_type(string kind, string type) =>
        Assert.Equal(type, Find(JsonLd.Of(Forklift() with { Kinds = [kind] }, Noon), "$.employmentType.0"));

    [Theory]
    [Trait("row", "J5")]
    [InlineData("filled", "2026-11-21T09:30:00+08:00", "2026-11-21T09:30:00+08:00")]
    [InlineData("withdrawn", "2026-11-21T09:30:00+08:00", "2026-11-21T09:30:00+08:00")]
    [InlineData("paused", null, "2026-11-21T12:00:00+08:00")]
    [InlineData("filled", "2026-12-24T00:00:00+08:00", "2026-11-21T12:00:00+08:00")]
    public void A_closed_job_is_never_valid_into_the_future(string state, string? closedAt, string validThrough)
    {
        var closed = Forklift() with { State = state, ClosedAt = closedAt is null ? null : At(closedAt) };

        Assert.Equal(validThrough, Find(JsonLd.Of(closed, Noon), "$.validThrough"));
    }

    [Theory]
    [Trait("row", "J5")]
    [InlineData("unknown", "clear", "first")]
    [InlineData("ok", "blocked", "first")]
    [InlineData("ok", "clear", "again")]
    public void A_job_that_residents_do_not_meet_is_not_valid_elsewhere_either(string trust, string words, string role) =>
        Assert.Equal("2026-11-21T12:00:00+08:00", Find(JsonLd.Of(Forklift() with { Trust = trust, Words = words, GroupRole = role }, Noon), "$.validThrough"));

    [Fact]
    public void An_expired_job_keeps_its_own_end() =>
        Assert.Equal("2026-11-30T23:59:59+08:00", Find(JsonLd.Of(Forklift() with { State = "expired" }, At("2026-12-05T08:00:00+08:00")), "$.validThrough"));

    [Fact]
    public void Properties_without_a_value_are_left_out()
    {
        var json = JsonLd.Of(new Posting { Title = "普工", Employer = "某厂", State = "open" }, Noon);

        Assert.All(json, property => Assert.NotNull(property.Value));
        Assert.Equal("<p>普工</p>", Find(json, "$.description"));
        Assert.Null(json["totalJobOpenings"]);
    }

    private static Posting Forklift() => new()
    {
        Id = "p1",
        Title = "叉车司机",
        Trust = "ok",
        Words = "clear",
        GroupRole = "first",
        Employer = "云溪晨光电子有限公司",
        Description = "装卸 & 转运\n两班倒",
        Pay = PayReader.Read("5-7千/月").Pay,
        Benefits = ["meals"],
        OtherBenefits = ["年度旅游"],
        Hours = "白班 8:00–17:00",
        Place = "云溪市城东区春风路12号",
        City = "云溪",
        District = "城东区",
        Street = "春风路12号",
        Near = "春风路",
        Headcount = 20,
        Url = "https://jobs.example/1",
        Posted = new DateOnly(2026, 11, 20),
        Until = new DateOnly(2026, 11, 30),
        State = PostingState.Open,
    };

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static string? Find(JsonNode? node, string path)
    {
        foreach (var part in path.Split('.').Skip(1))
        {
            node = int.TryParse(part, CultureInfo.InvariantCulture, out var at) ? node?[at] : node?[part];
        }

        return node is JsonValue value && value.TryGetValue(out string? text) ? text : node?.ToJsonString();
    }
}
