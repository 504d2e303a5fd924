using System.Text.Json.Nodes;
using StationKiosk.Records;
using StationKiosk.Sdk.Cases;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Import;
using StationKiosk.Sdk.Screens;
using StationKiosk.Sdk.Ui;

namespace StationKiosk.Sdk.Plugins;

/// <summary>
/// A module's code by name. Handlers that get an <see cref="IModuleWork"/> run inside a unit of work: synchronous, without I/O,
/// possibly twice; an exception takes back all of the unit.
/// </summary>
public sealed record ModuleHandlers
{
    /// <summary>Says how a record reads; see <see cref="BrowseScreen.Present"/>.</summary>
    public IReadOnlyDictionary<string, Func<Record, PresentContext, RecordView>> Present { get; init; } = new Dictionary<string, Func<Record, PresentContext, RecordView>>(StringComparer.Ordinal);

    /// <summary>By collection: sentences that staff read above a record, such as why it is flagged or why residents do not see it; none when all is well.</summary>
    public IReadOnlyDictionary<string, Func<Record, PresentContext, IReadOnlyList<string>>> Notes { get; init; } = new Dictionary<string, Func<Record, PresentContext, IReadOnlyList<string>>>(StringComparer.Ordinal);

    /// <summary>By collection: completes a body before staff or a quick entry save it (computed fields, flags). Imports have their own row handler.</summary>
    public IReadOnlyDictionary<string, Action<JsonObject, PrepareContext>> Prepare { get; init; } = new Dictionary<string, Action<JsonObject, PrepareContext>>(StringComparer.Ordinal);

    /// <summary>Does what a <see cref="TableAction"/> says with one record; returns the patch to apply, or <see langword="null"/> for nothing.</summary>
    public IReadOnlyDictionary<string, Func<IModuleWork, Record, JsonObject, JsonObject?>> Actions { get; init; } = new Dictionary<string, Func<IModuleWork, Record, JsonObject, JsonObject?>>(StringComparer.Ordinal);

    /// <summary>Runs in the unit of work that stores a new case, by case id; may reserve a place, write other records, or refuse with <see cref="RefusedException"/>.</summary>
    public IReadOnlyDictionary<string, Action<IModuleWork, CaseEvent>> Submit { get; init; } = new Dictionary<string, Action<IModuleWork, CaseEvent>>(StringComparer.Ordinal);

    /// <summary>Runs in the unit of work that moves a case, by case id.</summary>
    public IReadOnlyDictionary<string, Action<IModuleWork, CaseEvent>> Transition { get; init; } = new Dictionary<string, Action<IModuleWork, CaseEvent>>(StringComparer.Ordinal);

    /// <summary>By case: completes the slip of a case that was just handed in (where to go, when, what the QR code says); gets the host's slip and gives back its own.</summary>
    public IReadOnlyDictionary<string, Func<Slip, SlipContext, Slip>> Slips { get; init; } = new Dictionary<string, Func<Slip, SlipContext, Slip>>(StringComparer.Ordinal);

    /// <summary>By case id: says what a ticket tells beside the state of its case, to whoever has its code; <see langword="null"/> for nothing.</summary>
    public IReadOnlyDictionary<string, Func<TicketContext, TicketNote?>> Tickets { get; init; } = new Dictionary<string, Func<TicketContext, TicketNote?>>(StringComparer.Ordinal);

    /// <summary>Does a job in units of at most some hundred records; returns whether there is more to do at once.</summary>
    public IReadOnlyDictionary<string, Func<IModuleWork, bool>> Jobs { get; init; } = new Dictionary<string, Func<IModuleWork, bool>>(StringComparer.Ordinal);

    /// <summary>Acts on the result of a call about a record (which may be gone).</summary>
    public IReadOnlyDictionary<string, Action<IModuleWork, Record?, string>> Calls { get; init; } = new Dictionary<string, Action<IModuleWork, Record?, string>>(StringComparer.Ordinal);

    /// <summary>Writes a record as JSON, as of an instant; <see langword="null"/> leaves the record out. See <see cref="ExportDefinition"/>.</summary>
    public IReadOnlyDictionary<string, Func<Record, DateTimeOffset, JsonNode?>> Exports { get; init; } = new Dictionary<string, Func<Record, DateTimeOffset, JsonNode?>>(StringComparer.Ordinal);

    /// <summary>Invented records and cases that show a new station how the module looks in use; <see langword="null"/> when it has none.</summary>
    public DemoDefinition? Demo { get; init; }

    /// <summary>Says what staff should put right on a day, such as texts that are out of date; pure, asked whenever the repairs are shown. <see langword="null"/> means nothing ever.</summary>
    public Func<DateOnly, IReadOnlyList<ModuleConcern>>? Concerns { get; init; }

    /// <summary>
    /// Asks the made-up people that the module's settings watch, on a day: pure, asked before and after a change of the settings, so that whoever
    /// publishes it sees for whom it changes what. <see langword="null"/> means that it watches nobody beside <see cref="ModuleDefinition.People"/>.
    /// </summary>
    public Func<DateOnly, IReadOnlyList<Trial>>? Trials { get; init; }

    /// <summary>Names what rests on a named check of the module's settings, by the check's id: pure. <see langword="null"/> means that nothing shares checks.</summary>
    public Func<string, IReadOnlyList<LocalizedText>>? UsersOf { get; init; }

    /// <summary>The code of the module's imports.</summary>
    public ImportHandlers Imports { get; init; } = new();
}
