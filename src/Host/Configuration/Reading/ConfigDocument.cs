using System.Globalization;
using StationKiosk.Host.Configuration.Checks;
using StationKiosk.Host.Configuration.Json;
using StationKiosk.Host.Configuration.Layers;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Configuration.Reading;

/// <summary>A configuration file whose own head (version, locks) is taken off; what remains are its values.</summary>
internal sealed record ConfigDocument(Source Source, LocatedNode? Root, IReadOnlyList<string> Locks, int SettingsVersion, IReadOnlyList<Fault> Faults)
{
    public const int Version = 1;

    /// <summary>Whether it was a module of the whole district before; a file too broken to say its scope still is one.</summary>
    public bool WasDistricts { get; init; }

    /// <summary>Whether a station has a file of the same name, which may stand on it.</summary>
    public bool HasStations { get; init; }

    private static readonly string[] Head = ["$schema", "$lock", "version", "settingsVersion"];

    public static ConfigDocument Read(Source source)
    {
        var faults = new FaultList();
        var root = LocatedParser.Parse(source, faults);
        if (root is not { Kind: NodeKind.Object })
        {
            return new ConfigDocument(source, root, [], 1, faults.InOrder);
        }

        Checker.Doubles(root.WithMembers(root.Members.Where(m => Head.Contains(m.Name, StringComparer.Ordinal))), "", faults);
        // A file of a newer program may mean anything: only its version is reported.
        if (!IsKnownVersion(root, faults))
        {
            return new ConfigDocument(source, null, [], 1, faults.InOrder);
        }

        var settingsVersion = WholeNumber(root["settingsVersion"], "/settingsVersion", faults) ?? 1;
        var values = root.WithMembers(root.Members.Where(m => !Head.Contains(m.Name, StringComparer.Ordinal)));
        var locks = LocksOf(root, "", faults);
        return new ConfigDocument(source, RetiredMembers.Without(values), locks, settingsVersion, faults.InOrder);
    }

    public Layer As(string layer) => new(layer, Root, Locks);

    /// <summary>The pointers that an object locks for the layers above it.</summary>
    public static IReadOnlyList<string> LocksOf(LocatedNode node, string pointer, FaultList faults)
    {
        if (node["$lock"] is not { } locks)
        {
            return [];
        }

        if (locks.Kind == NodeKind.Array && locks.Items.TrueForAll(i => i.Kind == NodeKind.Text && i.Text.StartsWith('/')))
        {
            return [.. locks.Items.Select(i => i.Text)];
        }

        faults.Add(locks, pointer + "/$lock", "lock-list");
        return [];
    }

    private static bool IsKnownVersion(LocatedNode root, FaultList faults)
    {
        var current = Version.ToString(CultureInfo.InvariantCulture);
        if (root["version"] is not { } version)
        {
            if (!root.IsCut)
            {
                faults.Add(root, "", "missing-version", current);
            }

            return true;
        }

        var number = WholeNumber(version, "/version", faults);
        if (number > Version)
        {
            faults.Add(version, "/version", "newer-version", version.Text, current);
            return false;
        }

        return true;
    }

    private static int? WholeNumber(LocatedNode? node, string pointer, FaultList faults)
    {
        if (node is null)
        {
            return null;
        }

        if (node.Kind == NodeKind.Number && int.TryParse(node.Text, CultureInfo.InvariantCulture, out var number) && number > 0)
        {
            return number;
        }

        faults.Add(node, pointer, "bad-version", Expectation.Shown(node), Version.ToString(CultureInfo.InvariantCulture));
        return null;
    }
}
