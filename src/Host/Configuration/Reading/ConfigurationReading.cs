using StationKiosk.Host.Configuration.Checks;
using StationKiosk.Host.Configuration.Files;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Configuration.Reading;

/// <summary>A whole configuration folder as data.</summary>
internal sealed record ConfigurationReading
{
    public required DistrictReading District { get; init; }

    public required IReadOnlyDictionary<string, StationReading> Stations { get; init; }

    /// <summary>Null when <c>roles.json</c> has faults.</summary>
    public RolesConfig? Roles { get; init; }

    /// <summary>What is wrong with the files of each plugin, by plugin id; plugins without faults are not listed.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<Fault>> PluginFaults { get; init; }

    /// <summary>Faults that belong to no site: roles, files at the wrong place.</summary>
    public required IReadOnlyList<Fault> FolderFaults { get; init; }

    /// <summary>What does no harm: named by the check, with an exit code that stays good.</summary>
    public IReadOnlyList<Fault> Warnings
    {
        get
        {
            var all = new FaultList();
            all.AddRange(District.Modules.Concat(Stations.Values.SelectMany(s => s.Modules)).SelectMany(m => m.Warnings));
            all.AddRange(Stations.Values.SelectMany(s => s.MissingTexts));
            return all.InOrder;
        }
    }

    /// <summary>What is wrong with files, without the texts that a language lacks and without the limit of a list that is read: for telling what a change would break.</summary>
    public IEnumerable<Fault> Broken => FolderFaults
        .Concat(District.Faults)
        .Concat(District.Modules.SelectMany(m => m.Faults))
        .Concat(Stations.Values.SelectMany(s => s.Faults.Concat(s.Modules.SelectMany(m => m.Faults))));

    /// <summary>Everything that is wrong, each once, by file and line: what <c>check</c> prints and the console shows.</summary>
    public IReadOnlyList<Fault> AllFaults
    {
        get
        {
            var all = new FaultList();
            all.AddRange(FolderFaults);
            all.AddRange(PluginFaults.Values.SelectMany(f => f));
            all.AddRange(District.Faults);
            all.AddRange(District.Modules.SelectMany(m => m.Faults.Concat(m.Conflicts)));
            foreach (var station in Stations.Values)
            {
                all.AddRange(station.Faults);
                all.AddRange(station.Modules.SelectMany(m => m.Faults.Concat(m.Conflicts)));
            }

            return all.InOrder;
        }
    }
}
