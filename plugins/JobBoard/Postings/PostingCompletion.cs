using System.Text.Json.Nodes;
using JobBoard.Codes;
using JobBoard.Employers;
using JobBoard.Pay;
using JobBoard.Places;
using JobBoard.Sanity;
using JobBoard.Settings;
using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;

namespace JobBoard.Postings;

/// <summary>
/// Fills in what follows from what was written: pay by the month, district and nearest known place, codes found in free
/// text, identity, and what the legal checks say. The same for imported, typed and repeated postings.
/// </summary>
internal sealed class PostingCompletion
{
    private readonly LegalSanity _sanity;
    private readonly PlaceTable _places;
    private readonly CodeReader _shifts;

    public PostingCompletion(JobBoardSettings settings, ModuleInfo module)
    {
        Settings = settings;
        _sanity = new LegalSanity(settings.Sanity, settings.MinimumWage);
        _places = new PlaceTable(module.Site.Places.Values);
        Kinds = new CodeReader(settings.WordsOf(PostingFields.Kind));
        Benefits = new CodeReader(settings.WordsOf(PostingFields.Benefits));
        _shifts = new CodeReader(settings.WordsOf(PostingFields.Shift));
        Terms = new PostingTerms(settings);
    }

    public JobBoardSettings Settings { get; }

    public PostingTerms Terms { get; }

    public CodeReader Kinds { get; }

    public CodeReader Benefits { get; }

    /// <summary>Completes a body and returns what the legal checks found.</summary>
    public IReadOnlyList<SanityFinding> Complete(JsonObject body, DateOnly today)
    {
        SetPay(body);
        SetPlace(body);
        SetCodes(body);
        Terms.Complete(body);
        SetDates(body, today);
        var employer = TextOf(body, PostingFields.Employer);
        body[PostingFields.EmployerKey] = EmployerName.Normalised(employer);
        body[PostingFields.Group] = PostingKey.Of(employer, TextOf(body, PostingFields.Title), TextOf(body, PostingFields.Place));
        return Judge(body);
    }

    public static string TextOf(JsonObject body, string field) =>
        body[field] is JsonValue value && value.TryGetValue(out string? text) ? text : "";

    private static void SetPay(JsonObject body)
    {
        foreach (var (field, value) in PostingBody.OfPay(PayReader.Read(TextOf(body, PostingFields.Pay)).Pay))
        {
            body[field] = value?.DeepClone();
        }
    }

    private void SetPlace(JsonObject body)
    {
        var written = TextOf(body, PostingFields.Place);
        var reading = PlaceReader.Read(written);
        var known = _places.Find(written);
        var district = reading.District.Length > 0 ? reading.District : reading.Town;
        body[PostingFields.City] = OrNull(reading.City);
        body[PostingFields.Street] = OrNull(reading.Street);
        body[PostingFields.District] = OrNull(district.Length == 0 && known is { Kind: "district" or "town" } ? known.Name : district);
        body[PostingFields.Near] = known is not null && PlaceTable.IsPoint(known) ? known.Name : null;
    }

    // What staff or a column chose stays; free text only fills what is empty.
    private void SetCodes(JsonObject body)
    {
        var title = TextOf(body, PostingFields.Title);
        var told = $"{title}\n{TextOf(body, PostingFields.Hours)}\n{TextOf(body, PostingFields.Description)}";
        FillCodes(body, PostingFields.Kind, Kinds, title);
        FillCodes(body, PostingFields.Shift, _shifts, told);
        FillCodes(body, PostingFields.Benefits, Benefits, TextOf(body, PostingFields.Description));
    }

    private static void FillCodes(JsonObject body, string field, CodeReader reader, string text)
    {
        if (body[field] is not JsonArray { Count: > 0 } && reader.FindIn(text) is { Count: > 0 } found)
        {
            body[field] = Codes(found);
        }
    }

    private void SetDates(JsonObject body, DateOnly today)
    {
        body[PostingFields.Posted] ??= PostingBody.Day(today);
        body[PostingFields.Until] ??= PostingBody.Day(today.AddDays(Settings.DefaultEndDays));
    }

    private IReadOnlyList<SanityFinding> Judge(JsonObject body)
    {
        var posting = PostingBody.Read(new RecordBody(body.ToJsonString()));
        var findings = _sanity.Check(new SanityInput
        {
            Texts = [posting.Title, posting.Description, posting.Hours, posting.PayText, .. posting.OtherBenefits],
            Kinds = posting.Kinds,
            Pay = posting.Pay,
            HasHours = posting.Hours.Length > 0 || posting.Shifts.Count > 0,
        });
        body[PostingFields.Words] = findings.Any(finding => finding.Blocks) ? Wording.Blocked : Wording.Clear;
        body[PostingFields.Flags] = findings.Count > 0 ? Codes(findings.Select(finding => finding.Rule)) : null;
        body[PostingFields.Findings] = findings.Count > 0 ? Codes(findings.Select(finding => $"{finding.Rule}:{string.Join('、', finding.Words)}")) : null;
        return findings;
    }

    public static JsonArray Codes(IEnumerable<string> codes) => new([.. codes.Select(code => (JsonNode)JsonValue.Create(code))]);

    private static JsonValue? OrNull(string text) => text.Length > 0 ? JsonValue.Create(text) : null;
}
