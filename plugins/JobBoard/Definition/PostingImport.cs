using JobBoard.Employers;
using JobBoard.Settings;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Import;

namespace JobBoard.Definition;

/// <summary>What a clerk may import: the columns are settings, so that a new field can be filled from a spreadsheet at once.</summary>
internal static class PostingImport
{
    public const string Id = "postings";
    public const string Rows = "posting";

    private static readonly string[] Required = ["title", "employer"];

    public static ImportDefinition Of(JobBoardSettings settings) => new()
    {
        Id = Id,
        Collection = PostingCollection.Id,
        Title = settings.Label("import"),
        Fields = [.. settings.Columns.Select(column => Field(settings, column.Key, column.Value))],
        RowHandler = Rows,
        CloseHandler = Rows,
        Steps = new OrderedDictionary<string, LocalizedText>(StringComparer.Ordinal)
        {
            [WaitingPostings.BatchStep] = settings.Label(WaitingPostings.BatchStep),
            [WaitingPostings.SourceStep] = settings.Label(WaitingPostings.SourceStep),
        },
        Identity = ["employer", "title", "place"],
        OnlyNew = JobBoard.Import.PostingRows.OnlyNew,
    };

    private static ImportField Field(JobBoardSettings settings, string id, ColumnSettings column)
    {
        var label = settings.Fields.TryGetValue(id, out var field) ? field.Label : LocalizedText.Same(id);
        return new ImportField
        {
            Id = id,
            Label = label,
            Synonyms = [.. label.Texts.Select(text => text.Value), .. column.Headers],
            Required = Required.Contains(id, StringComparer.Ordinal),
            Reader = column.Reader,
            Example = column.Example,
            Pattern = column.Pattern,
            MaxLength = field?.MaxCharacters ?? 4000,
        };
    }
}
