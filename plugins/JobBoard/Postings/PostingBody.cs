using System.Globalization;
using System.Text.Json.Nodes;
using JobBoard.Pay;
using StationKiosk.Records;

namespace JobBoard.Postings;

/// <summary>A posting as it is stored, and back.</summary>
internal static class PostingBody
{
    public static Posting Read(Record record) => Read(record.Body) with { Id = record.Id };

    public static Posting Read(RecordBody body) => new()
    {
        Title = body.Text(PostingFields.Title) ?? "",
        TitleEn = body.Text(PostingFields.TitleEn) ?? "",
        Employer = body.Text(PostingFields.Employer) ?? "",
        Description = body.Text(PostingFields.Description) ?? "",
        DescriptionEn = body.Text(PostingFields.DescriptionEn) ?? "",
        PayText = body.Text(PostingFields.Pay) ?? "",
        Pay = ReadPay(body),
        Kinds = body.Texts(PostingFields.Kind),
        Shifts = body.Texts(PostingFields.Shift),
        Benefits = body.Texts(PostingFields.Benefits),
        OtherBenefits = (body.Text(PostingFields.MoreBenefits) ?? "").Split('、', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        Hours = body.Text(PostingFields.Hours) ?? "",
        Place = body.Text(PostingFields.Place) ?? "",
        City = body.Text(PostingFields.City) ?? "",
        District = body.Text(PostingFields.District) ?? "",
        Street = body.Text(PostingFields.Street) ?? "",
        Near = body.Text(PostingFields.Near) ?? "",
        Headcount = (int?)body.Integer(PostingFields.Headcount),
        Phone = body.Text(PostingFields.Phone) ?? "",
        Url = body.Text(PostingFields.Url) ?? "",
        Posted = body.Date(PostingFields.Posted),
        Until = body.Date(PostingFields.Until),
        Confirmed = body.Date(PostingFields.Confirmed),
        Asked = body.Date(PostingFields.Asked),
        State = body.Text(PostingFields.State) ?? PostingState.Draft,
        Reason = body.Text(PostingFields.Reason) ?? "",
        ClosedAt = body.Instant(PostingFields.ClosedAt),
        Trust = body.Text(PostingFields.Trust) ?? "",
        Words = body.Text(PostingFields.Words) ?? "",
        GroupRole = body.Text(PostingFields.GroupRole) ?? "",
        RepostOf = body.Text(PostingFields.RepostOf) ?? "",
    };

    /// <summary>The computed fields of a pay; null values remove what an earlier pay left.</summary>
    public static JsonObject OfPay(PayRange? pay) => new()
    {
        [PostingFields.PayFrom] = (double?)pay?.Min,
        [PostingFields.PayTo] = (double?)pay?.Max,
        [PostingFields.PayPeriod] = pay is null or { Min: null, Max: null } ? null : pay.Period.ToString().ToLowerInvariant(),
        [PostingFields.PaysPerYear] = pay?.PaysPerYear,
        [PostingFields.Negotiable] = pay is { Negotiable: true } ? true : null,
        [PostingFields.MonthlyMin] = pay is null ? null : MonthlyPay.Min(pay),
        [PostingFields.MonthlyMax] = pay is null ? null : MonthlyPay.Max(pay),
    };

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static PayRange? ReadPay(RecordBody body)
    {
        var isNegotiable = body.Flag(PostingFields.Negotiable) ?? false;
        var hasPeriod = Enum.TryParse<PayPeriod>(body.Text(PostingFields.PayPeriod), ignoreCase: true, out var period);
        return !hasPeriod && !isNegotiable ? null : new PayRange
        {
            Min = (decimal?)body.Real(PostingFields.PayFrom),
            Max = (decimal?)body.Real(PostingFields.PayTo),
            Period = hasPeriod ? period : PayPeriod.Month,
            PaysPerYear = (int?)body.Integer(PostingFields.PaysPerYear),
            Negotiable = isNegotiable,
        };
    }
}
