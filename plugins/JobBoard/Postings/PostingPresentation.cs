using JobBoard.Pay;
using JobBoard.Settings;
using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;
using StationKiosk.Sdk.Screens;

namespace JobBoard.Postings;

/// <summary>How a posting reads on a row, on its own screen and on a slip, in the reader's language.</summary>
internal sealed class PostingPresentation(JobBoardSettings settings)
{
    private const int BadgesOnARow = 5;

    // Nobody walks to work for longer: the place alone is said then.
    private const int LongestWalk = 60;

    // Shown in their own way below, or not for residents.
    private static readonly string[] NotAFact =
    [
        PostingFields.Title, PostingFields.TitleEn, PostingFields.Employer, PostingFields.Pay, PostingFields.Description, PostingFields.DescriptionEn,
        PostingFields.Place, PostingFields.District, PostingFields.Posted, PostingFields.Until, PostingFields.Phone, PostingFields.Url, PostingFields.State,
        PostingFields.Reason, PostingFields.Words, PostingFields.Trust, PostingFields.Source, "note",
    ];

    public RecordView Present(Record record, PresentContext reader)
    {
        var posting = PostingBody.Read(record);
        var pay = PayWords.Of(posting.Pay, posting.PayText, reader.Texts);
        return new RecordView
        {
            Title = TitleOf(posting, reader.Language),
            Highlight = pay,
            Lines = [posting.Employer, WhereShort(posting, reader), WhenOf(posting, reader)],
            Badges = [.. Badges(posting, reader).Take(BadgesOnARow)],
            Facts = [.. Facts(record, posting, reader)],
            Text = IsEnglish(reader.Language) && posting.DescriptionEn.Length > 0 ? posting.DescriptionEn : posting.Description,
            Slip = [.. Slip(posting, pay, reader)],
        };
    }

    public static string TitleOf(Posting posting, string language) =>
        IsEnglish(language) && posting.TitleEn.Length > 0 ? posting.TitleEn : posting.Title;

    /// <summary>Whose number residents are given: the settings decide; empty for none.</summary>
    public string PhoneOf(Posting posting, SiteInfo site) => settings.ContactPolicy switch
    {
        ContactPolicy.Employer when posting.Phone.Length > 0 => posting.Phone,
        ContactPolicy.Hidden => "",
        _ => site.Phone ?? "",
    };

    /// <summary>The labels of some of a field's choices.</summary>
    public IEnumerable<string> LabelsOf(string field, IEnumerable<string> codes, string language) =>
        settings.Fields.TryGetValue(field, out var known)
            ? codes.Select(code => known.Choices.TryGetValue(code, out var choice) ? choice.Label.In(language).Text : code)
            : [];

    private static bool IsEnglish(string language) => language.StartsWith("en", StringComparison.Ordinal);

    private static int? WalkOf(Posting posting, SiteInfo site) =>
        site.Places.TryGetValue(posting.Near, out var place) ? site.WalkingMinutes(place.Latitude, place.Longitude) : null;

    private static string WhereOf(Posting posting, PresentContext reader) =>
        WalkOf(posting, reader.Module.Site) is { } minutes and <= LongestWalk ? reader.Texts["job-board.place.walk", posting.Place, minutes].Text : posting.Place;

    // A known place is named by its own name on a row; the posting's page has the whole address.
    private static string WhereShort(Posting posting, PresentContext reader) => WhereOf(posting.Near.Length > 0 ? posting with { Place = posting.Near } : posting, reader);

    private static string WhenOf(Posting posting, PresentContext reader) => (posting.Headcount, posting.Until) switch
    {
        ({ } people, { } day) => reader.Texts["job-board.row.people-until", people, DaysLeft(day, reader)].Text,
        ({ } people, null) => reader.Texts["job-board.row.people", people].Text,
        (null, { } day) => reader.Texts["job-board.row.until", DaysLeft(day, reader)].Text,
        _ => "",
    };

    private static string DaysLeft(DateOnly lastDay, PresentContext reader) => (lastDay.DayNumber - reader.Today.DayNumber) switch
    {
        < 0 => reader.Texts["job-board.days.over"].Text,
        0 => reader.Texts["job-board.days.today"].Text,
        1 => reader.Texts["job-board.days.tomorrow"].Text,
        var days => reader.Texts["job-board.days.left", days].Text,
    };

    private IEnumerable<string> Badges(Posting posting, PresentContext reader)
    {
        if (posting.Posted == reader.Today)
        {
            yield return reader.Texts["job-board.badge.new"].Text;
        }

        foreach (var label in LabelsOf(PostingFields.Kind, posting.Kinds, reader.Language)
            .Concat(LabelsOf(PostingFields.Shift, posting.Shifts, reader.Language))
            .Concat(LabelsOf(PostingFields.Benefits, posting.Benefits, reader.Language)))
        {
            yield return label;
        }
    }

    private IEnumerable<KeyValuePair<string, string>> Facts(Record record, Posting posting, PresentContext reader)
    {
        var language = reader.Language;
        string Label(string field) => settings.Fields[field].Label.In(language).Text;
        yield return new(Label(PostingFields.Employer), posting.Employer);
        if (PayWords.AboutMonthly(posting.Pay, reader.Texts) is { Length: > 0 } about)
        {
            yield return new(Label(PostingFields.Pay), about);
        }

        yield return new(Label(PostingFields.Place), WhereOf(posting, reader));
        var body = record.Body.ToJson();
        foreach (var (id, field) in settings.Fields.Where(field => !NotAFact.Contains(field.Key, StringComparer.Ordinal)))
        {
            if (field.Show(body[id], language) is { Length: > 0 } shown)
            {
                yield return new(field.Label.In(language).Text, shown);
            }
        }

        foreach (var hint in posting.Kinds.Select(kind => settings.Kinds.GetValueOrDefault(kind)?.Hint).OfType<StationKiosk.Sdk.Configuration.LocalizedText>())
        {
            yield return new(reader.Texts["job-board.fact.about-kind"].Text, hint.In(language).Text);
        }

        if (posting.Until is { } day)
        {
            yield return new(Label(PostingFields.Until), $"{PostingBody.Day(day)} · {DaysLeft(day, reader)}");
        }

        if (PhoneOf(posting, reader.Module.Site) is { Length: > 0 } phone)
        {
            yield return new(reader.Texts[settings.ContactPolicy == ContactPolicy.Employer ? "job-board.fact.phone" : "job-board.fact.station-phone"].Text, phone);
        }
    }

    private IEnumerable<string> Slip(Posting posting, string pay, PresentContext reader)
    {
        yield return pay;
        yield return posting.Employer;
        yield return posting.Place;
        if (PhoneOf(posting, reader.Module.Site) is { Length: > 0 } phone)
        {
            yield return phone;
        }

        if (posting.Until is { } day)
        {
            yield return reader.Texts["job-board.slip.until", PostingBody.Day(day)].Text;
        }
    }
}
