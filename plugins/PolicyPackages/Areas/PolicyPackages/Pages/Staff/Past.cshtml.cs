using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using PolicyPackages.Packages;
using PolicyPackages.Screening;
using PolicyPackages.Settings;
using StationKiosk.Sdk.Contents;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Plugins;
using StationKiosk.Sdk.Ui;

namespace PolicyPackages.Pages.Staff;

/// <summary>
/// A slip of the past once more: the policies as they stood when it was printed, the answers that the person gave, and so the same results;
/// beside them what holds today.
/// </summary>
[Needs("packages")]
public sealed class PastModel(IModule<PolicySettings> module, IModuleContents contents) : StaffPage(module)
{
    /// <summary>The day on the slip.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? Day { get; set; }

    /// <summary>The time on the slip; not given means the end of the day.</summary>
    [BindProperty(SupportsGet = true)]
    public TimeOnly? Time { get; set; }

    /// <summary><c>employer</c> for an employer's slip.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Side { get; set; }

    /// <summary>The policies as they stood; null while no day is given, or where that is not known.</summary>
    internal PolicyBook? Then { get; private set; }

    internal bool IsUnknown => Day is not null && Then is null;

    internal IReadOnlyDictionary<string, FieldReading> Problems { get; private set; } = new Dictionary<string, FieldReading>(StringComparer.Ordinal);

    internal Slip? Slip { get; private set; }

    /// <summary>Policies whose result or version is another one today.</summary>
    internal IReadOnlyList<(PolicyPackage Package, Answer Then, Answer? Now, PolicyPackage? Today)> Changed { get; private set; } = [];

    internal Audience Audience => Side == "employer" ? Audience.Employer : Audience.Resident;

    /// <summary>The questions that decided anything on that day.</summary>
    internal IEnumerable<KeyValuePair<string, Field>> Questions
    {
        get
        {
            var day = Day ?? Today;
            var asked = Then!.For(Audience).SelectMany(p => p.ConditionsOn(day)).SelectMany(c => Then.Rules.Comparisons(c.Value.Rule, day)).Select(c => c.Field!).ToHashSet(StringComparer.Ordinal);
            return Then.Facts.Where(f => asked.Contains(f.Key));
        }
    }

    internal IEnumerable<PolicyPackage> Offered => Then!.For(Audience);

    /// <summary>Asks for the day, and then for the answers.</summary>
    public void OnGet() => Open();

    /// <summary>Shows the results of then.</summary>
    public IActionResult OnPost()
    {
        Open();
        if (Then is null)
        {
            return Page();
        }

        var (facts, problems) = (new JsonObject(), new Dictionary<string, FieldReading>(StringComparer.Ordinal));
        foreach (var (id, field) in Questions.Where(q => Typed(q.Key).Length > 0))
        {
            var reading = field.Read([Typed(id)]);
            if (reading.Problem is null)
            {
                facts[id] = reading.Value?.DeepClone();
            }
            else
            {
                problems[id] = reading;
            }
        }

        Problems = problems;
        if (problems.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        Show(facts);
        return Page();
    }

    internal string Typed(string field) => Request.HasFormContentType ? Request.Form["v-" + field].ToString().Trim() : "";

    internal bool Has(string policy) => Request.HasFormContentType && Request.Form["have"].Contains(policy, StringComparer.Ordinal);

    internal string Said(Answer? answer) => answer is null ? Module.Texts["policies.impact.none"].Text : Module.Texts[$"policies.answer.{answer.ToString()!.ToLowerInvariant()}"].Text;

    private void Open()
    {
        if (Day is { } day && ModelState.IsValid && contents.At(Moment(day)) is { Module: { } info, Settings: PolicySettings settings })
        {
            Then = new PolicyBook(settings, info);
        }
    }

    // The whole minute that is printed.
    private DateTimeOffset Moment(DateOnly day)
    {
        var local = day.ToDateTime(Time ?? new TimeOnly(23, 59)).AddSeconds(59);
        return new DateTimeOffset(local, Module.Info.Site.TimeZone.GetUtcOffset(local));
    }

    private void Show(JsonObject facts)
    {
        var have = Offered.Select(p => p.Id).Where(Has).ToHashSet(StringComparer.Ordinal);
        Slip = new ResultSlip(Then!, Module.Texts).Of(Audience, facts, Questions.Select(q => q.Key), have, Day!.Value);
        var now = new JsonObject(facts.Where(f => Book.Facts.ContainsKey(f.Key)).Select(f => KeyValuePair.Create(f.Key, f.Value?.DeepClone())));
        Changed =
        [
            .. new Screener(Then!).All(Audience, facts, have, Day.Value)
                .Select(v => (v.Package, v.Answer, Today: Book.Find(v.Package.Id)))
                .Select(v => (v.Package, v.Answer, Now: v.Today is null ? (Answer?)null : new Screener(Book).Of(v.Today, now, Today).Answer, v.Today))
                .Where(v => v.Answer != v.Now || v.Package.Head.Version != v.Today?.Head.Version),
        ];
    }
}
