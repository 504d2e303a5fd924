using System.Text.Json.Nodes;
using BedBooking.Definition;
using BedBooking.Settings;
using BedBooking.Stays;
using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;

namespace BedBooking.Checks;

/// <summary>
/// What follows a commitment: some are drawn, the employer proves them within days, may object to a finding, and is asked for papers from a day
/// on when one did not hold. Each step writes its day.
/// </summary>
internal sealed class AfterCheck(BedSettings settings)
{
    /// <summary>The commitments of stays that began in a period and were not drawn yet.</summary>
    public static IReadOnlyList<Stay> Open(Func<RecordQuery, RecordPage> find, DateOnly from, DateOnly until) =>
    [
        .. StayList.All(
            find,
            RecordFilter.Equal("path", "commitment"),
            RecordFilter.AnyOf("state", Words.Confirmed, Words.Arrived, Words.Left),
            RecordFilter.Range("from", Words.Day(from), Words.Day(until))),
    ];

    /// <summary>Writes a drawn sample down, with all that is needed to draw it again.</summary>
    public static void Keep(IModuleWork work, IReadOnlyList<string> stays, string round)
    {
        foreach (var stay in stays.Select(id => work.Get(Words.Stays, id)).OfType<Record>().Where(s => !s.Body.Has("sampled")).Select(s => new Stay(s)))
        {
            work.Insert(Words.Samples, new JsonObject
            {
                ["stay"] = stay.Id,
                // Whoever draws it, it is about a guest of that station.
                ["station"] = stay.Record.Body.Text("station"),
                ["ticket"] = stay.Ticket,
                ["employer"] = stay.Employer,
                ["employer-name"] = stay.EmployerName,
                ["state"] = SampleState.Drawn,
                ["round"] = round,
                ["sampled-on"] = Words.Day(work.Today),
            });
            work.Update(Words.Stays, stay.Record, new JsonObject { ["sampled"] = 1 });
        }
    }

    public Dictionary<string, Func<IModuleWork, Record, JsonObject, JsonObject?>> Actions() => new(StringComparer.Ordinal)
    {
        ["ask"] = Ask,
        ["answer"] = (work, sample, _) => Step(work, sample, SampleState.Answered, "answered-on", SampleState.Asked),
        ["pass"] = (work, sample, asked) => Noted(Step(work, sample, SampleState.Passed, "decided-on", SampleState.Asked, SampleState.Answered), asked),
        ["fail"] = Fail,
        ["object"] = Object,
        ["uphold"] = (work, sample, asked) => Noted(Step(work, sample, SampleState.Upheld, "decided-on", SampleState.Objected), asked),
        ["restore"] = Restore,
    };

    private JsonObject Ask(IModuleWork work, Record sample, JsonObject asked)
    {
        var patch = Step(work, sample, SampleState.Asked, "asked-on", SampleState.Drawn);
        var due = work.Today.AddDays(settings.AfterCheck.AnswerDays);
        patch["due"] = Words.Day(due);
        if (work.Get(Words.Employers, sample.Body.Text("employer") ?? "") is { } employer)
        {
            work.Call(new CallRequest
            {
                Kind = BookingCalls.Proof,
                Collection = Words.Samples,
                RecordId = sample.Id,
                Whom = employer.Body.Text("name") ?? "",
                Phone = employer.Body.Text("phone") ?? "",
                About = settings.Sentence("call-proof-about", sample.Body.Text("ticket") ?? "").ToString(),
                Until = due,
            });
        }

        return patch;
    }

    // Silence past the day counts as no proof; before it, only an answer can fail.
    private JsonObject Fail(IModuleWork work, Record sample, JsonObject asked)
    {
        if (sample.Body.Text("state") == SampleState.Asked && sample.Body.Date("due") >= work.Today)
        {
            throw new RefusedException(settings.Sentence("refuse-check-early", sample.Body.Text("due")!));
        }

        var patch = Noted(Step(work, sample, SampleState.Failed, "decided-on", SampleState.Asked, SampleState.Answered), asked);
        var day = work.Today.AddDays(1);
        patch["consequence-from"] = Words.Day(day);
        patch["due"] = Words.Day(work.Today.AddDays(settings.AfterCheck.ObjectionDays));
        SetPath(work, sample, day);
        return patch;
    }

    private JsonObject Object(IModuleWork work, Record sample, JsonObject asked)
    {
        if (sample.Body.Date("due") < work.Today)
        {
            throw new RefusedException(settings.Sentence("refuse-check-late", sample.Body.Text("due")!));
        }

        return Noted(Step(work, sample, SampleState.Objected, "objected-on", SampleState.Failed), asked);
    }

    private JsonObject Restore(IModuleWork work, Record sample, JsonObject asked)
    {
        var patch = Noted(Step(work, sample, SampleState.Restored, "restored-on", SampleState.Objected, SampleState.Failed, SampleState.Upheld), asked);
        SetPath(work, sample, Others(work, sample));
        return patch;
    }

    // Another commitment of the employer may still stand failed.
    private static DateOnly? Others(IModuleWork work, Record sample) => work.Find(new RecordQuery
    {
        Collection = Words.Samples,
        Filters = [RecordFilter.Equal("employer", sample.Body.Text("employer")!), RecordFilter.AnyOf("state", SampleState.Failed, SampleState.Objected, SampleState.Upheld)],
        Take = 200,
    }).Records.Where(r => r.Id != sample.Id).Select(r => r.Body.Date("consequence-from")).Min();

    private static void SetPath(IModuleWork work, Record sample, DateOnly? from)
    {
        if (work.Get(Words.Employers, sample.Body.Text("employer") ?? "") is { } employer && (from is null || employer.Body.Date("documents-from") is not { } already || already > from))
        {
            work.Update(Words.Employers, employer, new JsonObject { ["documents-from"] = from is { } day ? Words.Day(day) : null });
        }
    }

    private static JsonObject Noted(JsonObject patch, JsonObject asked)
    {
        patch["note"] = asked["note"]?.DeepClone();
        return patch;
    }

    private JsonObject Step(IModuleWork work, Record sample, string to, string day, params string[] from) =>
        from.Contains(sample.Body.Text("state"), StringComparer.Ordinal)
            ? new JsonObject { ["state"] = to, [day] = Words.Day(work.Today) }
            : throw new RefusedException(settings.Label("refuse-check-step"));
}
