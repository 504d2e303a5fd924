using StationKiosk.Host.Accounts;
using StationKiosk.Host.Modules;
using StationKiosk.Host.Sites;
using StationKiosk.Records;
using StationKiosk.Sdk.Import;

namespace StationKiosk.Host.Import;

/// <summary>What a clerk does in one tap with an import that was applied, in units of work, for as long as a page may take.</summary>
internal sealed class ImportSteps(ModuleInstance module, ModuleWriter writer, AuditLog audit, StaffVisit staff, TimeProvider clock)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);

    /// <summary>Says with how many records something was done, and whether there are more.</summary>
    public async Task<(int Did, bool More)> RunAsync(ImportDefinition definition, string step, ImportedBatch import)
    {
        await audit.WriteAsync(staff.Entry("import.step", $"{module.Stored(definition.Collection)} {step} {import.Batch}", import.Source));
        var handler = module.Definition.Handlers.Imports.Steps[step];
        var context = new WriteContext { Actor = staff.Account?.Name ?? "", Why = step };
        var (did, begun) = (0, clock.GetTimestamp());
        ImportStepDone done;
        do
        {
            var now = import;
            done = await writer.WriteAsync(module, work => handler(work, now), context);
            did += done.Count;
            import = import with { After = done.Next };
        }
        while (done.Next is not null && clock.GetElapsedTime(begun) < Longest);

        return (did, done.Next is not null);
    }
}
