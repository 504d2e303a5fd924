using StationKiosk.Host.Configuration.Checks;
using StationKiosk.Host.Configuration.Differences;
using StationKiosk.Host.Forms.People;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Forms;
using StationKiosk.Sdk.Plugins;
using StationKiosk.Sdk.Rules;

namespace StationKiosk.Host.Designer;

/// <summary>
/// What a draft touches beyond its own lines: what rests on the named checks it changes, and made-up people of the plugin, and of every station
/// that stands on the district's file, for whom a result changes. The module's own test people are told elsewhere.
/// </summary>
internal sealed record DraftImpact(IReadOnlyList<RuleUse> Rules, IReadOnlyList<LocalizedText> Stations, IReadOnlyList<ImpactResult> Results)
{
    public static readonly DraftImpact None = new([], [], []);

    /// <param name="reader">Reads the stations that stand on the file.</param>
    /// <param name="before">The file as it is published, with its bytes.</param>
    /// <param name="after">The draft, with its bytes.</param>
    /// <param name="changes">What leads from one to the other.</param>
    /// <param name="told">The module's own test people, who are told elsewhere.</param>
    /// <param name="today">The day for people who name none.</param>
    public static DraftImpact Of(DraftReader reader, (DesignReading Reading, byte[] Bytes) before, (DesignReading Reading, byte[] Bytes) after, IReadOnlyList<SettingsChange> changes, IReadOnlyList<PersonResult> told, DateOnly today)
    {
        var stations = reader.Standing(after.Reading.File, before.Bytes, after.Bytes);
        if (after.Reading.Definition is not { } definition)
        {
            return None;
        }

        // A district's layer has no people of its own beside those of its stations.
        var own = stations.Count == 0 ? Trials(null, before.Reading.Definition, definition, today) : [];
        return new DraftImpact(
            [.. ChangedRules(changes).Select(r => new RuleUse(r.Item, Users(r, definition))).Where(u => u.Users.Count > 0)],
            [.. stations.Select(s => s.Name)],
            [.. own, .. stations.SelectMany(s => OfStation(s, told, today))]);
    }

    private static IEnumerable<SettingsPlace> ChangedRules(IReadOnlyList<SettingsChange> changes) => changes
        .Select(c => c.At.Upwards.FirstOrDefault(p => p.IsItem && p.Shape.Type == typeof(RuleDefinition)))
        .OfType<SettingsPlace>()
        .DistinctBy(p => p.Pointer, StringComparer.Ordinal);

    private static IReadOnlyList<LocalizedText> Users(SettingsPlace rule, ModuleDefinition definition)
    {
        if (rule.Upwards.FirstOrDefault(p => p.IsItem && p.Shape.Type == typeof(FormDefinition)) is not { } holder)
        {
            return definition.Handlers.UsersOf?.Invoke(rule.Name) ?? [];
        }

        return definition.Forms.TryGetValue(holder.Name, out var form) ? [.. InForm(form, rule.Name)] : [];
    }

    private static IEnumerable<LocalizedText> InForm(FormDefinition form, string rule)
    {
        var book = new RuleBook(form.Fields.DistinctBy(f => f.Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal), form.Rules);
        var outcomes = form.Outcomes.Values.Where(o => book.RestsOn(o.When, rule) || o.Reasons.Any(r => r == rule || (form.Rules.TryGetValue(r, out var named) && book.RestsOn(named.When, rule))));
        var pages = form.Pages.Values.Where(p => book.RestsOn(p.ShownWhen, rule)).Select(p => p.Title).OfType<LocalizedText>();
        var fields = form.Fields.Where(f => book.RestsOn(f.Value.ShownWhen, rule)).Select(f => f.Value.Label);
        return outcomes.Select(o => Messages.Of("impact.outcome", form.Title, o.Title))
            .Concat(pages.Select(p => Messages.Of("impact.page", form.Title, p)))
            .Concat(fields.Select(f => Messages.Of("impact.question", form.Title, f)));
    }

    private static IEnumerable<ImpactResult> OfStation(StandingModule station, IReadOnlyList<PersonResult> told, DateOnly today)
    {
        if (station.After is not { } now)
        {
            // The station goes on with what it has, and its repairs say what is wrong.
            return station.Before is null ? [] : [new ImpactResult(station.Station, Messages.Of("impact.broken", station.Name), IsAsExpected: false)];
        }

        var before = station.Before is null ? [] : PeopleRun.Run(station.Before, today).ToDictionary(p => p.Id, StringComparer.Ordinal);
        var people = PeopleRun.Run(now, today)
            .Where(p => !p.IsAsExpected || before.GetValueOrDefault(p.Id)?.Actual != p.Actual)
            .Where(p => before.ContainsKey(p.Id) || !p.IsAsExpected)
            .Where(p => !told.Any(t => t.Id == p.Id && t.Actual == p.Actual))
            .Select(p => new ImpactResult($"{station.Station}.{p.Id}", Messages.Of("impact.at", station.Name, p.Sentence), p.IsAsExpected));
        return people.Concat(Trials(station, station.Before, now, today));
    }

    private static IEnumerable<ImpactResult> Trials(StandingModule? station, ModuleDefinition? before, ModuleDefinition after, DateOnly today)
    {
        var was = (before?.Handlers.Trials?.Invoke(today) ?? []).ToDictionary(t => t.Id, StringComparer.Ordinal);
        foreach (var trial in after.Handlers.Trials?.Invoke(today) ?? [])
        {
            var old = was.GetValueOrDefault(trial.Id);
            if (old is not null && old.Result.In("en").Text == trial.Result.In("en").Text)
            {
                continue;
            }

            var sentence = old is null
                ? Messages.Of("impact.trial-new", trial.Who, trial.What, trial.Result)
                : Messages.Of("impact.trial", trial.Who, trial.What, old.Result, trial.Result);
            yield return new ImpactResult($"{station?.Station}.{trial.Id}", station is null ? sentence : Messages.Of("impact.at", station.Name, sentence), trial.IsAsExpected);
        }
    }
}
