using StationKiosk.Sdk.Cases;
using StationKiosk.Sdk.Forms;
using StationKiosk.Sdk.Import;
using StationKiosk.Sdk.Links;
using StationKiosk.Sdk.Screens;

namespace StationKiosk.Sdk.Plugins;

/// <summary>
/// All that a module is, as data, with code only by name in <see cref="Handlers"/>. From it the host serves lists, details, forms,
/// queues, tables, imports, exports and histories; a plugin brings pages of its own only for what is special.
/// </summary>
public sealed record ModuleDefinition
{
    /// <summary>What it keeps, by id.</summary>
    public IReadOnlyDictionary<string, ModuleCollection> Collections { get; init; } = new Dictionary<string, ModuleCollection>(StringComparer.Ordinal);

    /// <summary>What residents or staff fill in, by id.</summary>
    public IReadOnlyDictionary<string, FormDefinition> Forms { get; init; } = new Dictionary<string, FormDefinition>(StringComparer.Ordinal);

    /// <summary>What becomes of it, by id.</summary>
    public IReadOnlyDictionary<string, CaseDefinition> Cases { get; init; } = new Dictionary<string, CaseDefinition>(StringComparer.Ordinal);

    /// <summary>Made-up people who try the forms out before a change is published, by id.</summary>
    public IReadOnlyDictionary<string, TestPerson> People { get; init; } = new Dictionary<string, TestPerson>(StringComparer.Ordinal);

    /// <summary>Kiosk screens over collections, by id. The first is the module's first page, unless the plugin has a page of its own there.</summary>
    public IReadOnlyDictionary<string, BrowseScreen> Screens { get; init; } = new Dictionary<string, BrowseScreen>(StringComparer.Ordinal);

    /// <summary>The ways into the module on the kiosk, by id: its first page offers them. Empty means that the first of <see cref="Screens"/> is the first page.</summary>
    public IReadOnlyDictionary<string, Door> Doors { get; init; } = new Dictionary<string, Door>(StringComparer.Ordinal);

    /// <summary>Texts to read on the kiosk, by id.</summary>
    public IReadOnlyDictionary<string, ContentScreen> Contents { get; init; } = new Dictionary<string, ContentScreen>(StringComparer.Ordinal);

    /// <summary>Counts on the console, by id.</summary>
    public IReadOnlyDictionary<string, ReportDefinition> Reports { get; init; } = new Dictionary<string, ReportDefinition>(StringComparer.Ordinal);

    /// <summary>What records are checked for, with counts on the console, by id.</summary>
    public IReadOnlyDictionary<string, ChecklistDefinition> Checklists { get; init; } = new Dictionary<string, ChecklistDefinition>(StringComparer.Ordinal);

    /// <summary>Console screens over collections, by id.</summary>
    public IReadOnlyDictionary<string, TableScreen> Tables { get; init; } = new Dictionary<string, TableScreen>(StringComparer.Ordinal);

    /// <summary>What can be imported, by id.</summary>
    public IReadOnlyDictionary<string, ImportDefinition> Imports { get; init; } = new Dictionary<string, ImportDefinition>(StringComparer.Ordinal);

    /// <summary>In which formats beside spreadsheets its records leave, by the format's name.</summary>
    public IReadOnlyDictionary<string, ExportDefinition> Exports { get; init; } = new Dictionary<string, ExportDefinition>(StringComparer.Ordinal);

    /// <summary>What runs by the clock, by id.</summary>
    public IReadOnlyDictionary<string, JobDefinition> Jobs { get; init; } = new Dictionary<string, JobDefinition>(StringComparer.Ordinal);

    /// <summary>What staff ask people by telephone, by id.</summary>
    public IReadOnlyDictionary<string, CallDefinition> Calls { get; init; } = new Dictionary<string, CallDefinition>(StringComparer.Ordinal);

    /// <summary>Published texts that the module rests on, by what they belong to. Those on granted hosts are looked for once a day; one that is gone is a repair.</summary>
    public IReadOnlyDictionary<string, Uri> Sources { get; init; } = new Dictionary<string, Uri>(StringComparer.Ordinal);

    /// <summary>Further console pages of the plugin for the module's menu, in order.</summary>
    public IReadOnlyList<MenuEntry> Menu { get; init; } = [];

    /// <summary>Pages for people outside, each opened by a link that is bound to a record, by id.</summary>
    public IReadOnlyDictionary<string, LinkDefinition> Links { get; init; } = new Dictionary<string, LinkDefinition>(StringComparer.Ordinal);

    /// <summary>The code behind the names above.</summary>
    public ModuleHandlers Handlers { get; init; } = new();
}
