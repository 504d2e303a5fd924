using System.Text.Json.Nodes;
using StationKiosk.Sdk.Cases;

namespace StationKiosk.Sdk.Plugins;

/// <summary>
/// Invented data of a module. The host puts it in once, when the module has no record, marks it, says on every screen that it is invented, and
/// takes it out again on <c>demo remove</c>. Names and telephone numbers must belong to nobody.
/// </summary>
public sealed record DemoDefinition
{
    /// <summary>By collection, in order: its records. A later collection can find what the earlier ones put in.</summary>
    public required OrderedDictionary<string, Func<DemoContext, IEnumerable<JsonObject>>> Records { get; init; }

    /// <summary>What invented residents handed in, after all records are there; <see langword="null"/> for nothing.</summary>
    public Func<DemoContext, IEnumerable<CaseEntry>>? Cases { get; init; }

    /// <summary>What happened after that, such as steps of those cases, in units of work of its own; returns whether there is more to do.</summary>
    public Func<IModuleWork, bool>? After { get; init; }
}
