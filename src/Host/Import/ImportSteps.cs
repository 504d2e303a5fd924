using StationKiosk.Host.Accounts;
using StationKiosk.Host.Modules;
using StationKiosk.Host.Sites;
using StationKiosk.Records;
using StationKiosk.Sdk.Import;
using StationKiosk.Sdk.Plugins;

namespace StationKiosk.Host.Import;

/// <summary>What a clerk does in one tap with an import that was applied, in units of work, for as long as a page may take.</summary>
internal sealed class ImportSteps(ModuleInstance module, ModuleWriter writer, AuditLog audit, StaffVisit staff, TimeProvider clock)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);

    /// <summary>Says with how many records something was done, and whether there are more.</summary>
    public async Task<(int Did, bool More)> RunAsync(ImportDefinition definition, string step, ImportedBatch import)
    {
        await audit.WriteAsync(staff.Entry("import.step", $"{module.Stored(definition.Collection)} {step} {import.Batch}", import.Source));
        return await RunAsync(module.Definition.Handlers.Imports.Steps[step], step, import);
    }

    /// <summary>Takes along what came of an import that was taken back, and says how many records that were.</summary>
    public async Task<int> TakeAlongAsync(ImportDefinition definition, ImportedBatch import) =>
        module.Definition.Handlers.Imports.Undone.TryGetValue(definition.Id, out var handler) ? (await RunAsync(handler, "import undone", import)).Did : 0;

    private async Task<(int Did, bool More)> RunAsync(Func<IModuleWork, ImportedBatch, ImportStepDone> handler, string why, ImportedBatch import)
    {
        var context = new WriteContext { Actor = staff.Account?.Name ?? "", Why = why };
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
