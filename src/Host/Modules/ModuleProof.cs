using StationKiosk.Host.Configuration.Checks;
using StationKiosk.Host.Configuration.Json;
using StationKiosk.Host.Configuration.Layers;
using StationKiosk.Host.Configuration.Reading;
using StationKiosk.Host.Forms.People;
using StationKiosk.Host.Plugins;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Plugins;

namespace StationKiosk.Host.Modules;

/// <summary>
/// What only trying a module out shows: test people who do not end where they should. It is told wherever faults are, but keeps no module from
/// being served, since a rule that changes by date changes the result of a file that nobody touched.
/// </summary>
internal static class ModuleProof
{
    /// <summary>What the modules of a whole folder show, for the command line, where nothing is served.</summary>
    public static IReadOnlyList<Fault> Of(ConfigurationReader reader, ConfigurationReading reading, TimeProvider clock)
    {
        var faults = new FaultList();
        foreach (var module in reading.Stations.Values.SelectMany(s => s.Modules).Concat(reading.District.Modules).Where(m => m.IsGood))
        {
            try
            {
                if (reader.Define(module) is { } definition)
                {
                    DefinitionCheck.Run(definition);
                    faults.AddRange(Of(module, definition, module.Info!.Site.DayOf(clock.GetUtcNow())));
                }
            }
            // A wall: whatever a plugin's Define throws concerns its module alone.
            catch (Exception e)
            {
                var cause = PluginCause.Of(e);
                faults.Add(module.Effective!, "", "definition", cause);
            }
        }

        return faults.InOrder;
    }

    /// <summary>What a module shows that was defined from this reading.</summary>
    public static IReadOnlyList<Fault> Of(ModuleReading reading, ModuleDefinition definition, DateOnly today)
    {
        var faults = new FaultList();
        foreach (var person in PeopleRun.Run(definition, today).Where(p => !p.IsAsExpected))
        {
            var at = reading.Effective!.Nearest(["settings", "people", person.Id]);
            faults.Add(Layer.IsBuiltIn(at.Source) ? reading.Effective! : at, JsonPath.Join(["settings", "people", person.Id]), "person-differs", person.Sentence);
        }

        return [.. faults.InOrder.Select(f => f with { File = OwnFile(f.File, reading) })];
    }

    // Stations whose files say the same are read once: the place is that of whichever was read.
    private static string OwnFile(string file, ModuleReading reading) =>
        file.StartsWith("stations/", StringComparison.Ordinal) && !reading.Files.Contains(file, StringComparer.Ordinal)
            ? reading.Files.FirstOrDefault(f => f.StartsWith("stations/", StringComparison.Ordinal)) ?? file
            : file;
}
