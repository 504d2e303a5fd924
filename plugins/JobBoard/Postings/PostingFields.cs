namespace JobBoard.Postings;

/// <summary>Names of a posting's fields that code works with. Those after the gap are computed and never typed.</summary>
internal static class PostingFields
{
    public const string Title = "title";
    public const string TitleEn = "title-en";
    public const string Employer = "employer";
    public const string Pay = "pay";
    public const string Kind = "kind";
    public const string Trade = "trade";
    public const string Hours = "hours";
    public const string Shift = "shift";
    public const string Benefits = "benefits";
    public const string MoreBenefits = "more-benefits";
    public const string Place = "place";
    public const string District = "district";
    public const string Headcount = "headcount";
    public const string Description = "description";
    public const string DescriptionEn = "description-en";
    public const string Posted = "posted";
    public const string Until = "until";
    public const string Phone = "phone";
    public const string Url = "url";
    public const string State = "state";
    public const string Reason = "reason";
    public const string Words = "words";
    public const string Trust = "trust";
    public const string Source = "source";
    public const string Flags = "flags";

    public const string PayFrom = "pay-from";
    public const string PayTo = "pay-to";
    public const string PayPeriod = "pay-period";
    public const string PaysPerYear = "pays-per-year";
    public const string Negotiable = "negotiable";
    public const string MonthlyMin = "monthly-min";
    public const string MonthlyMax = "monthly-max";
    public const string City = "city";
    public const string Street = "street";
    public const string Near = "near";
    public const string EmployerKey = "employer-key";
    public const string Group = "group";
    public const string GroupRole = "group-role";
    public const string Findings = "findings";
    public const string Confirmed = "confirmed";
    public const string Asked = "asked";
    public const string OpenedOn = "opened-on";
    public const string ClosedAt = "closed-at";
    public const string RepostOf = "repost-of";
    public const string Unsettled = "unsettled";
    public const string Terms = "terms";
    public const string TermsOf = "terms-of";
    public const string Interests = "interests";
}
