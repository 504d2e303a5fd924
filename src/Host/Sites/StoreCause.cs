using Microsoft.Data.Sqlite;
using StationKiosk.Host.Holdings;
using StationKiosk.Records;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Sites;

/// <summary>Why a store fails, in one sentence for people. What the system said goes to the log alone: it may name a path.</summary>
internal static class StoreCause
{
    private const int NoSpaceOnLinux = 28;
    private const int DiskFullOnWindows = unchecked((int)0x80070070);

    public static LocalizedText Of(Exception fault)
    {
        for (var e = fault; e is not null; e = e.InnerException)
        {
            if (Known(e) is { } known)
            {
                return known;
            }
        }

        return new LocalizedText("数据不能写入，详细情况在程序日志里", "it cannot be written; the log has the details");
    }

    /// <summary>Whether it is the store or its medium that failed, however deep it stands in what was thrown.</summary>
    public static bool IsStores(Exception fault)
    {
        for (var e = fault; e is not null; e = e.InnerException)
        {
            if (e is SqliteException or MissingHoldingException or StoreUnavailableException or RecordDamagedException or StoreFormatException or IOException { HResult: NoSpaceOnLinux or DiskFullOnWindows })
            {
                return true;
            }
        }

        return false;
    }

    private static LocalizedText? Known(Exception fault) => fault switch
    {
        SqliteException e => Known(e.SqliteErrorCode),
        RecordDamagedException => new LocalizedText("有记录与校验码不符，可能是硬盘出错", "a record does not match its checksum; the disk may be failing"),
        MissingHoldingException e => e.Cause,
        StoreFormatException { InnerException: null } => new LocalizedText("数据文件的格式不能识别", "the file's format cannot be read"),
        UnauthorizedAccessException => new LocalizedText("没有写入权限", "there is no permission to write"),
        IOException { HResult: NoSpaceOnLinux or DiskFullOnWindows } => Full,
        StoreUnavailableException { InnerException: null } => new LocalizedText("等待写入的太多，硬盘可能太慢", "too many writes are waiting; the disk may be too slow"),
        _ => null,
    };

    private static LocalizedText Full => new("硬盘已满", "the disk is full");

    // The engine's own result codes, which its public interface fixes for good.
    private static LocalizedText? Known(int code) => code switch
    {
        8 => new LocalizedText("数据文件是只读的", "the file is read-only"),
        10 => new LocalizedText("硬盘读写出错", "the disk failed to read or write"),
        11 or 26 => new LocalizedText("数据文件已损坏，请用备份恢复", "the file is damaged; restore a backup"),
        13 => Full,
        14 => new LocalizedText("数据文件打不开", "the file cannot be opened"),
        _ => null,
    };
}
