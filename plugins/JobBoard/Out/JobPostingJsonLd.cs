using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using JobBoard.Pay;
using JobBoard.Postings;
using JobBoard.Settings;
using StationKiosk.Sdk.Plugins;

namespace JobBoard.Out;

/// <summary>
/// A posting as schema.org JobPosting, for search engines and other boards. A posting that is over says so:
/// its validThrough is never in the future.
/// </summary>
internal sealed class JobPostingJsonLd(JobBoardSettings settings, SiteInfo site)
{
    public const string Format = "json-ld";

    public JsonObject Of(Posting posting, DateTimeOffset now)
    {
        var json = new JsonObject
        {
            ["@context"] = "https://schema.org/",
            ["@type"] = "JobPosting",
            ["title"] = posting.Title,
            ["description"] = DescriptionOf(posting),
            ["identifier"] = new JsonObject { ["@type"] = "PropertyValue", ["name"] = site.Name.In("zh-CN").Text, ["value"] = posting.Id },
            ["datePosted"] = PostingBody.Day(posting.Posted ?? site.DayOf(now)),
            ["employmentType"] = EmploymentTypes(posting),
            ["hiringOrganization"] = new JsonObject { ["@type"] = "Organization", ["name"] = posting.Employer },
            ["jobLocation"] = Location(posting),
            ["directApply"] = false,
        };
        AddIf(json, "validThrough", ValidThrough(posting, now) is { } until ? JsonValue.Create(until) : null);
        AddIf(json, "baseSalary", Salary(posting.Pay));
        AddIf(json, "totalJobOpenings", posting.Headcount is { } openings ? JsonValue.Create(openings) : null);
        AddIf(json, "jobBenefits", Text(string.Join('、', Benefits(posting))));
        AddIf(json, "workHours", Text(posting.Hours));
        AddIf(json, "url", Text(posting.Url));
        return json;
    }

    private static string DescriptionOf(Posting posting)
    {
        var text = posting.Description.Length > 0 ? posting.Description : posting.Title;
        return $"<p>{WebUtility.HtmlEncode(text).Replace("\n", "<br>", StringComparison.Ordinal)}</p>";
    }

    private string? ValidThrough(Posting posting, DateTimeOffset now)
    {
        DateTimeOffset? lastInstant = posting.Until is { } day ? PostingLife.OverAt(day, site.TimeZone).AddSeconds(-1) : null;
        if (Listing.IsListed(posting, site.DayOf(now)))
        {
            return lastInstant is { } open ? Written(open) : null;
        }

        var closed = posting.ClosedAt is { } at && at < now ? at : now;
        return Written(lastInstant is { } last && last < closed ? last : closed);
    }

    private string Written(DateTimeOffset instant) =>
        TimeZoneInfo.ConvertTime(instant, site.TimeZone).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    private JsonArray EmploymentTypes(Posting posting)
    {
        var types = posting.Kinds.Select(kind => settings.Kinds.GetValueOrDefault(kind)?.EmploymentType).OfType<EmploymentType>().Distinct().ToList();
        return new JsonArray([.. (types.Count > 0 ? types : [EmploymentType.FullTime]).Select(type => (JsonNode)Code(type))]);
    }

    private static string Code(EmploymentType type) => type switch
    {
        EmploymentType.FullTime => "FULL_TIME",
        EmploymentType.PartTime => "PART_TIME",
        EmploymentType.PerDiem => "PER_DIEM",
        _ => type.ToString().ToUpperInvariant(),
    };

    private JsonObject Location(Posting posting)
    {
        var address = new JsonObject { ["@type"] = "PostalAddress", ["addressCountry"] = "CN" };
        AddIf(address, "addressRegion", Text(posting.City));
        AddIf(address, "addressLocality", Text(posting.District.Length > 0 ? posting.District : posting.City));
        AddIf(address, "streetAddress", Text(posting.Street.Length > 0 ? posting.Street : posting.Place));
        var place = new JsonObject { ["@type"] = "Place", ["address"] = address };
        if (site.Places.TryGetValue(posting.Near, out var known))
        {
            place["geo"] = new JsonObject { ["@type"] = "GeoCoordinates", ["latitude"] = known.Latitude, ["longitude"] = known.Longitude };
        }

        return place;
    }

    private static JsonObject? Salary(PayRange? pay)
    {
        if (pay is null or { Min: null, Max: null })
        {
            return null;
        }

        var value = new JsonObject { ["@type"] = "QuantitativeValue", ["unitText"] = pay.Period.ToString().ToUpperInvariant() };
        if (pay.Min == pay.Max)
        {
            value["value"] = pay.Min;
        }
        else
        {
            AddIf(value, "minValue", pay.Min is { } min ? JsonValue.Create(min) : null);
            AddIf(value, "maxValue", pay.Max is { } max ? JsonValue.Create(max) : null);
        }

        return new JsonObject { ["@type"] = "MonetaryAmount", ["currency"] = "CNY", ["value"] = value };
    }

    private IEnumerable<string> Benefits(Posting posting) =>
        new PostingPresentation(settings).LabelsOf(PostingFields.Benefits, posting.Benefits, "zh-CN").Concat(posting.OtherBenefits);

    private static JsonValue? Text(string text) => text.Length > 0 ? JsonValue.Create(text) : null;

    private static void AddIf(JsonObject json, string name, JsonNode? value)
    {
        if (value is not null)
        {
            json[name] = value;
        }
    }
}
