using StationKiosk.Host.Accounts;
using StationKiosk.Host.Sites;
using StationKiosk.Host.Tables;
using StationKiosk.Records;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Pages.Staff.Module;

internal sealed class TablesModel(ModuleInstance module, StaffVisit staff, RecordDesk desk, ITexts texts) : TablePageModel(module, staff, texts)
{
    public const string ExportPermission = Permission.Export;

    public TableAddress Address { get; private set; } = new();

    public TableReader Reader { get; private set; } = null!;

    public RecordPage Rows { get; private set; } = new([], null);

    public CappedCount Count { get; private set; }

    public IReadOnlyList<TableTab> Tabs { get; private set; } = [];

    public IReadOnlyList<TableFilter> Filters { get; private set; } = [];

    public IReadOnlyList<(string Field, string Text)> Chosen { get; private set; } = [];

    public bool MayExport => Staff.May(ExportPermission);

    public bool IsFiltered => Address.Filters.Count > 0;

    /// <summary>What an action that was just done has to say.</summary>
    public string? Ran { get; private set; }

    public void OnGet(string? ran, int did, int left)
    {
        Address = TableAddress.Of(Request.Query);
        Reader = new TableReader(Module, Table, Address, desk.Today, Texts) { Scope = Scope };
        Rows = Reader.Page();
        Count = Reader.Count();
        Tabs = Reader.Tabs();
        Filters = Reader.Filters();
        Chosen = [.. Reader.Chosen()];
        if (ran is not null && Screen.Actions.TryGetValue(ran, out var action))
        {
            Ran = Texts[left == 0 ? "tables.ran" : "tables.ran.left", Texts.Show(action.Label).Text, did, left];
        }
    }

    public string To(TableAddress address, params (string Name, string Value)[] more) => ListUrl + address.Query(more);

    public static string Say(CappedCount count) => count.Value.ToString("#,0", System.Globalization.CultureInfo.InvariantCulture) + (count.Capped ? "+" : "");
}
