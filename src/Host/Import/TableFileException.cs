using StationKiosk.Sdk.Import;

namespace StationKiosk.Host.Import;

/// <summary>The file cannot be read as a table, or not any further. Whoever catches it shows <see cref="Note"/> and keeps nothing of the file.</summary>
internal sealed class TableFileException : Exception
{
    public TableFileException(string code, params string[] args)
        : base($"{code} {string.Join(", ", args)}".TrimEnd()) => Note = new ImportNote { Code = code, Args = args };

    public TableFileException(string code, Exception cause)
        : base(code, cause) => Note = new ImportNote { Code = code };

    public ImportNote Note { get; }
}
