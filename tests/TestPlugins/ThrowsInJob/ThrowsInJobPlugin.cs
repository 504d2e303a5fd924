using StationKiosk.Sdk.Plugins;

namespace ThrowsInJob;

public sealed class ThrowsInJobPlugin : Plugin<NoSettings>
{
    public override ModuleDefinition Define(NoSettings settings, ModuleInfo module) => new()
    {
        Jobs = new Dictionary<string, JobDefinition> { ["sweep"] = new() { Handler = "sweep", Every = TimeSpan.FromMinutes(1) } },
        Handlers = new ModuleHandlers
        {
            Jobs = new Dictionary<string, Func<IModuleWork, bool>> { ["sweep"] = _ => throw new InvalidOperationException("no job today") },
        },
    };
}
