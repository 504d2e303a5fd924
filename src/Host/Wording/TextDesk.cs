using StationKiosk.Host.Accounts;
using StationKiosk.Host.Configuration.Publishing;
using StationKiosk.Host.Configuration.Reading;
using StationKiosk.Host.Sites;
using StationKiosk.Host.Texts;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Wording;

/// <summary>
/// The words of a site: what is built in, what district and station say instead. A change is tried out on a reading first, so locks,
/// placeholders and lengths are those of the check itself.
/// </summary>
internal sealed class TextDesk(DraftReading draft, TextFiles files, FolderPublisher publisher)
{
    // Longer than anything that a text may be.
    private const int TooLong = 5000;

    // Shown before there is a site, or only on a terminal: a site's words do not reach them.
    private static readonly HashSet<string> Beyond = new(["commands", "configuration"], StringComparer.Ordinal);

    /// <summary>Every text that may be changed at a site, by address.</summary>
    public IReadOnlyList<TextRow> All(string site)
    {
        // Texts of services stand in their files; without the text files they are as their authors wrote them.
        var plain = CatalogOf(draft.Read(files.All().ToDictionary(f => f, _ => (byte[]?)null, StringComparer.Ordinal)), site);
        var now = CatalogOf(draft.Now, site);
        var languages = LanguagesOf(now);
        var district = languages.ToDictionary(l => l, l => files.Entries(SnapshotBuilder.District, l), StringComparer.Ordinal);
        var station = site == SnapshotBuilder.District ? null : languages.ToDictionary(l => l, l => files.Entries(site, l), StringComparer.Ordinal);
        return [.. plain.Addresses
            .Where(a => !Beyond.Contains(a.Split('.')[0]))
            .Order(StringComparer.Ordinal)
            .Select(a => new TextRow(a, [.. languages.Select(l => Wording(l, a))]))];

        TextWording Wording(string language, string address)
        {
            var (ours, theirs) = (station?[language].GetValueOrDefault(address), district[language].GetValueOrDefault(address));
            var written = now.Authored.ContainsKey(address) ? now.Plain(language, address) : ours ?? theirs;
            var builtIn = plain.Plain(language, address);
            return new TextWording(language, builtIn, theirs, ours, written ?? builtIn);
        }
    }

    /// <summary>What the check allows for a text at a site, by language.</summary>
    public IReadOnlyDictionary<string, TextLimit> LimitsOf(string site, TextRow row)
    {
        // One language at a time: a lock on a whole text is told once, in the first file that touches it.
        return row.Wordings.ToDictionary(
            w => w.Language,
            w =>
            {
                var trial = string.Join(' ', Placeholders.In(w.BuiltIn ?? w.Now ?? "")) + new string('x', TooLong);
                var faults = FaultsOf(site, row.Address, new Dictionary<string, string?>(StringComparer.Ordinal) { [w.Language] = trial });
                return new TextLimit(faults.FirstOrDefault(f => f.Code == "locked"), faults.FirstOrDefault(f => f.Code is "length" or "text-length")?.Right);
            },
            StringComparer.Ordinal);
    }

    /// <summary>Hashes of the text files that a change begins from, by language.</summary>
    public IReadOnlyDictionary<string, string> Hashes(string site) => LanguagesOf(CatalogOf(draft.Now, site)).ToDictionary(l => l, l => files.HashOf(TextFiles.PathOf(site, l)), StringComparer.Ordinal);

    /// <summary>Writes the words of a site for one text, and serves them.</summary>
    /// <param name="site">The station, or the district for all of its stations.</param>
    /// <param name="row">The text.</param>
    /// <param name="words">By language; null takes the site's own words back.</param>
    /// <param name="expected">Hash of each language's file that the change began from.</param>
    /// <param name="staff">Who changes it.</param>
    /// <param name="why">In their own words.</param>
    /// <param name="cancellation">Stops before the first file is written.</param>
    public async Task<TextSaving> SaveAsync(
        string site, TextRow row, IReadOnlyDictionary<string, string?> words, IReadOnlyDictionary<string, string> expected, AuditEntry staff, string why, CancellationToken cancellation)
    {
        var changed = words.Where(w => row.Wordings.Any(o => o.Language == w.Key && Own(site, o) != w.Value)).ToDictionary(w => w.Key, w => w.Value, StringComparer.Ordinal);
        if (FaultsOf(site, row.Address, changed) is { Count: > 0 } faults)
        {
            return new TextSaving(PublishResult.NotFound, faults);
        }

        var result = PublishResult.Unchanged;
        foreach (var (language, text) in changed)
        {
            var one = files.With(site, language, row.Address, text) is { } bytes
                ? await publisher.PublishAsync(TextFiles.PathOf(site, language), bytes, expected.GetValueOrDefault(language, ""), staff.Who, why, cancellation)
                : PublishResult.NotFound;
            if (one is PublishResult.ChangedMeanwhile or PublishResult.NotFound)
            {
                return new TextSaving(one, []);
            }

            result = one;
        }

        await draft.ServeAsync();
        return new TextSaving(result, []);
    }

    /// <summary>What the site itself says, without the layers below.</summary>
    public static string? Own(string site, TextWording wording) => site == SnapshotBuilder.District ? wording.District : wording.Station;

    private static TextCatalog CatalogOf(ConfigurationReading read, string site) =>
        site == SnapshotBuilder.District ? read.District.Texts : read.Stations.GetValueOrDefault(site)?.Texts ?? TextCatalog.BuiltIn;

    private static IReadOnlyList<string> LanguagesOf(TextCatalog texts) => [.. texts.Languages.Concat(BuiltInTexts.Languages).Distinct(StringComparer.Ordinal)];

    private IReadOnlyList<Fault> FaultsOf(string site, string address, IReadOnlyDictionary<string, string?> words)
    {
        var instead = new Dictionary<string, byte[]?>(StringComparer.Ordinal);
        foreach (var (language, text) in words)
        {
            if (files.With(site, language, address, text) is { } bytes)
            {
                instead[TextFiles.PathOf(site, language)] = bytes;
            }
        }

        // Lines move when one is added: what was wrong before is known by what it says, not by where it stands.
        var before = draft.Now.Broken.Select(f => (f.File, f.Code, f.Path, f.Wrong)).ToHashSet();
        return [.. draft.Read(instead).Broken.Where(f => instead.ContainsKey(f.File) && !before.Contains((f.File, f.Code, f.Path, f.Wrong)))];
    }
}
