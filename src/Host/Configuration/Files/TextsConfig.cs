using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Configuration.Files;

/// <summary><c>texts/&lt;language&gt;.json</c>: other words, or words in another language, for texts by their address.</summary>
[Say("文字", "Texts")]
internal sealed record TextsConfig
{
    [Say("文字", "Texts", HelpZh = "按地址替换或补充文字", HelpEn = "Texts that replace or complete others, by their address.")]
    [Ids("^[A-Za-z0-9_.-]+$", "文字的地址，例如 kiosk.help.title", "the address of a text such as kiosk.help.title")]
    public required OrderedDictionary<string, string> Texts { get; init; }
}
