using StationKiosk.Sdk.Configuration;

namespace PolicyPackages.Packages;

/// <summary>The four parts that every policy has, in this order, in every language.</summary>
internal static class PackageParts
{
    public const int Content = 0;
    public const int Conditions = 1;
    public const int Documents = 2;
    public const int Steps = 3;

    /// <summary>What the headings are called; in a further language they may be called anything, as long as there are four.</summary>
    public static readonly IReadOnlyList<LocalizedText> Headings =
    [
        new("政策内容", "What it gives"),
        new("受理条件", "Who can have it"),
        new("申报材料", "What to bring"),
        new("办事流程", "How it works"),
    ];
}
