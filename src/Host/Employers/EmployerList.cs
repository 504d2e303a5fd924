using StationKiosk.Host.Engines;
using StationKiosk.Host.Sites;

namespace StationKiosk.Host.Employers;

/// <summary>
/// The employers of all services as one list, by credit code: jobs, beds, policies, visits and checks each keep what they add, and here it stands
/// together. It is read from what the services have, so that imports, corrections and undoing are in it at once and nothing can disagree with it.
/// </summary>
internal sealed class EmployerList(Visit visit)
{
    public const int Most = 20_000;

    /// <summary>The parts of the site's services that somebody may see.</summary>
    public IReadOnlyList<EmployerPart> Parts(Func<EmployerPart, bool> may) => [.. EmployerPart.Of(visit.Snapshot.Modules.Values).Where(may)];

    /// <summary>Every employer, by name. Records without a code stand with the code that the same name has elsewhere, when it is one.</summary>
    public static IReadOnlyList<EmployerEntry> Read(IEnumerable<EmployerPart> parts)
    {
        var all = parts.SelectMany(p => p.Records(Most).Select(r => new EmployerRecord(p, r))).Where(r => r.Name.Length > 0).ToList();
        var codes = all.Where(r => r.Code.Length > 0)
            .GroupBy(r => EmployerNames.Plain(r.Name), StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Select(r => r.Code).Distinct(StringComparer.Ordinal).ToList(), StringComparer.Ordinal);
        return
        [
            .. all.GroupBy(r => Key(r, codes), StringComparer.Ordinal)
                .Select(g => new EmployerEntry(g.Select(r => r.Code).FirstOrDefault(c => c.Length > 0) ?? "", [.. g]))
                .OrderBy(e => e.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>What the other services have of the employer that a record is about; empty for a record that is none, or stands alone.</summary>
    public static EmployerEntry? Of(IReadOnlyList<EmployerPart> parts, ModuleInstance module, string collection, string id) =>
        parts.Any(p => p.Module.Info.Id == module.Info.Id && p.Collection == collection)
            ? Read(parts).FirstOrDefault(e => e.Records.Any(r => r.Part.Module.Info.Id == module.Info.Id && r.Part.Collection == collection && r.Record.Id == id))
            : null;

    /// <summary>Names that stand with several codes: two employers of one name, or a code mistyped.</summary>
    public static IReadOnlySet<string> SharedNames(IEnumerable<EmployerEntry> entries) => entries
        .SelectMany(e => e.Names.Select(n => (Name: EmployerNames.Plain(n), e)))
        .GroupBy(n => n.Name, StringComparer.Ordinal)
        .Where(g => g.Count() > 1)
        .Select(g => g.Key)
        .ToHashSet(StringComparer.Ordinal);

    private static string Key(EmployerRecord record, Dictionary<string, List<string>> codes)
    {
        var name = EmployerNames.Plain(record.Name);
        return record.Code.Length > 0 ? "code " + record.Code
            : codes.GetValueOrDefault(name) is [var only] ? "code " + only
            : "name " + name;
    }
}
