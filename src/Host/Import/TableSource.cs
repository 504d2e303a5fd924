namespace StationKiosk.Host.Import;

/// <summary>
/// A file that was found to be a table. Its rows are streamed from the start each time they are asked for, so that guessing,
/// dry run and real run read the same thing and memory stays flat. Faults of the file come as <see cref="TableFileException"/>.
/// </summary>
internal abstract class TableSource
{
    /// <summary>Names of the sheets in the file's order; one empty name for text files.</summary>
    public abstract IReadOnlyList<string> Sheets { get; }

    /// <summary>Whether the workbook hides a sheet counted from 1.</summary>
    public virtual bool IsHidden(int sheet) => false;

    /// <summary>The rows of a sheet counted from 1, in order; rows that hold nothing may be left out.</summary>
    public abstract IEnumerable<TableRow> Rows(int sheet);
}
