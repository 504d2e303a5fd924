using StationKiosk.Host.Configuration.Checks;
using StationKiosk.Host.Configuration.Json;

namespace StationKiosk.Host.Configuration.Layers;

/// <summary>
/// A plugin's way from old settings to new ones, as data: <c>{"2": [{"rename": ["/a", "/b"]}]}</c> leads from version 1 to 2.
/// Applying it twice changes nothing more. Nodes keep their places, so a fault found later points into the old file.
/// </summary>
internal sealed class Migrations
{
    public static readonly Migrations None = new([]);

    private readonly IReadOnlyList<IReadOnlyList<MigrationStep>> _versions;

    private Migrations(IReadOnlyList<IReadOnlyList<MigrationStep>> versions) => _versions = versions;

    /// <summary>The settings version that the plugin reads today.</summary>
    public int CurrentVersion => _versions.Count + 1;

    /// <summary>Null when the file is faulty; the faults say why.</summary>
    public static Migrations? Read(Source source, FaultList faults)
    {
        var before = faults.Count;
        var root = LocatedParser.Parse(source, faults);
        if (root is not { Kind: NodeKind.Object })
        {
            if (root is not null)
            {
                faults.Add(root, "", "migration-not-json");
            }

            return null;
        }

        var versions = new List<IReadOnlyList<MigrationStep>>();
        foreach (var member in root.Members.Where(m => m.Name != "$schema"))
        {
            var expected = Expectation.Number(versions.Count + 2);
            if (member.Name != expected)
            {
                faults.Add(member, JsonPath.Add("", member.Name), "migration-version", member.Name, expected);
            }
            else if (member.Value.Kind != NodeKind.Array)
            {
                faults.Add(member.Value, JsonPath.Add("", member.Name), "migration-not-json");
            }

            versions.Add([.. member.Value.Items.Select((step, i) => MigrationStep.Read(step, $"/{member.Name}/{i}", faults)).OfType<MigrationStep>()]);
        }

        return faults.Count == before ? new Migrations(versions) : null;
    }

    /// <summary>Leads settings of an older version to the current one.</summary>
    /// <param name="settings">Settings of an older version.</param>
    /// <param name="from">Their version, from 1.</param>
    /// <param name="isLowest">
    /// Whether no other file of the module lies below: only there may a step add what old files did not have, or an old
    /// station file would override a newer one of the district.
    /// </param>
    public LocatedNode Apply(LocatedNode settings, int from, bool isLowest) =>
        Steps(from).Aggregate(settings, (node, step) => step.Apply(node, isLowest));

    /// <summary>What a file of an older version says and the current one has no place for: pointers in the settings, with the members as they stand in the file.</summary>
    public IReadOnlyList<(string Pointer, LocatedMember Member)> Dropped(LocatedNode settings, int from)
    {
        var dropped = new List<(string, LocatedMember)>();
        foreach (var step in Steps(from))
        {
            dropped.AddRange(step.Dropped(settings));
            settings = step.Apply(settings, isLowest: false);
        }

        return dropped;
    }

    /// <summary>Where a pointer into settings of an older version leads today; several when part of what it names was moved elsewhere.</summary>
    public IReadOnlyList<string> Follow(string pointer, int from) =>
        Steps(from).Aggregate((IReadOnlyList<string>)[pointer], (pointers, step) => [.. pointers.SelectMany(step.Follow).Distinct(StringComparer.Ordinal)]);

    private IEnumerable<MigrationStep> Steps(int from) => _versions.Skip(from - 1).SelectMany(steps => steps);
}
