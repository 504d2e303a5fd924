using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Sheets;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Reports;

/// <summary>A checklist as spreadsheets: how many stand how, and each record with what was found, how that counts and until when.</summary>
internal sealed class ChecklistSheets(string name, IReadOnlyDictionary<string, LocalizedText> items, ITexts texts)
{
    public static readonly IReadOnlyList<ChecklistState> States = [ChecklistState.InOrder, ChecklistState.Open, ChecklistState.Overdue, ChecklistState.LeftOut];

    public Sheet Counts(ChecklistTable table) => new()
    {
        Name = name,
        Columns = [new(texts["checklist.item"], 24), .. States.Select(s => new SheetColumn(State(s), 12)), new(texts["report.total"], 12)],
        Rows = [.. items.Select(i => (IReadOnlyList<object?>)[texts.Show(i.Value).Text, .. States.Select(s => (object?)table.Count(i.Key, s)), table.Rows.Count])],
    };

    public Sheet Records(IEnumerable<ChecklistRow> rows, string title) => new()
    {
        Name = name,
        Columns = [new(title, 30), .. items.SelectMany(i => Columns(texts.Show(i.Value).Text)), new(texts["checklist.next"], 14)],
        Rows = [.. rows.Select(r => (IReadOnlyList<object?>)[r.Name, .. items.Keys.SelectMany(i => Cells(r.Marks[i])), r.Next])],
    };

    public string State(ChecklistState state) => texts["checklist." + state.ToString().ToLowerInvariant()];

    private SheetColumn[] Columns(string item) =>
        [new(item), new(texts["checklist.column.state", item], 12), new(texts["checklist.column.due", item], 14)];

    private object?[] Cells(ChecklistMark mark) =>
        [mark.Found, State(mark.State), mark.IsLeft ? mark.Due : null];
}
