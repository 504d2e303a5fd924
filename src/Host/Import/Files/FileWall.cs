using System.Runtime.ExceptionServices;
using System.Xml;
using ExcelDataReader.Exceptions;

namespace StationKiosk.Host.Import.Files;

/// <summary>Turns what reading libraries throw at a damaged file into the one sentence that it means to the clerk.</summary>
internal static class FileWall
{
    public static T Read<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidPasswordException)
        {
            throw new TableFileException("import.file.encrypted");
        }
        catch (HeaderException)
        {
            throw new TableFileException("import.file.unknown");
        }
        catch (XmlException e) when (e.InnerException is TableFileException inner)
        {
            ExceptionDispatchInfo.Throw(inner);
            throw;
        }
        catch (Exception e) when (e is not TableFileException and not OperationCanceledException and not OutOfMemoryException)
        {
            // A wall: a damaged file makes the reading libraries throw anything, and all of it means the same to the clerk.
            throw new TableFileException("import.file.damaged", e);
        }
    }

    /// <summary>Rows that come one by one, each from behind the wall.</summary>
    public static IEnumerable<TableRow> Over(Func<IEnumerable<TableRow>> rows)
    {
        using var each = Read(() => rows().GetEnumerator());
        while (Read(each.MoveNext))
        {
            yield return each.Current;
        }
    }
}
