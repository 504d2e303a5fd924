using StationKiosk.Sdk.Plugins;

namespace StationKiosk.Sdk.Import;

/// <summary>The code of a module's imports, by the names its definitions use.</summary>
public sealed record ImportHandlers
{
    /// <summary>Value readers beside the built-in ones; a name of a built-in reader replaces it for this module.</summary>
    public IReadOnlyDictionary<string, ValueReader> Readers { get; init; } = new Dictionary<string, ValueReader>(StringComparer.Ordinal);

    /// <summary>Handlers named by <see cref="ImportDefinition.RowHandler"/>.</summary>
    public IReadOnlyDictionary<string, RowHandler> Rows { get; init; } = new Dictionary<string, RowHandler>(StringComparer.Ordinal);

    /// <summary>Steps after an import by the ids of <see cref="ImportDefinition.Steps"/>; called in units of work until nothing is left.</summary>
    public IReadOnlyDictionary<string, Func<IModuleWork, ImportedBatch, ImportStepDone>> Steps { get; init; } = new Dictionary<string, Func<IModuleWork, ImportedBatch, ImportStepDone>>(StringComparer.Ordinal);

    /// <summary>
    /// Takes along what came of an import beside its own records, such as employers made for its postings, by import id; called in units of work
    /// after the import was taken back, until nothing is left.
    /// </summary>
    public IReadOnlyDictionary<string, Func<IModuleWork, ImportedBatch, ImportStepDone>> Undone { get; init; } = new Dictionary<string, Func<IModuleWork, ImportedBatch, ImportStepDone>>(StringComparer.Ordinal);

    /// <summary>Handlers named by <see cref="ImportDefinition.CloseHandler"/>.</summary>
    public IReadOnlyDictionary<string, CloseHandler> Closes { get; init; } = new Dictionary<string, CloseHandler>(StringComparer.Ordinal);
}
