using StationKiosk.Sdk.Configuration;

namespace PolicyPackages.Packages;

/// <summary>The published text that a policy rests on.</summary>
[Say("文件依据", "Source", HelpZh = "依据哪份文件")]
public sealed record PackageSource
{
    /// <summary>The title of the text.</summary>
    [Say("文件名称", "Title", HelpZh = "文件的名称")]
    public required LocalizedText Title { get; init; }

    /// <summary>Its number.</summary>
    [Say("文号", "Number", HelpZh = "文件的文号")]
    public required string Number { get; init; }

    /// <summary>Where it is published; not set when it is only on paper.</summary>
    [Say("网址", "Link", HelpZh = "文件公布在哪个网址；只有纸质的不填")]
    public string? Link { get; init; }
}
