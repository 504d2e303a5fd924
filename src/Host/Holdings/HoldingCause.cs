using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Holdings;

/// <summary>What can be wrong with a piece of the data, in words.</summary>
internal static class HoldingCause
{
    public static LocalizedText Absent { get; } = new("应该有，但是找不到了", "it should be there and is not");

    public static LocalizedText Damaged { get; } = new("文件损坏或者读不出来", "it is damaged or cannot be read");

    public static LocalizedText OtherKey { get; } = new("和原来的密钥不是同一个", "it is another key than the one that was used");

    public static LocalizedText Foreign { get; } = new("是另一套系统的数据", "it belongs to another installation");

    public static LocalizedText Replaced { get; } = new("运行时被删除或替换了", "it was deleted or replaced while the host ran");
}
