using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Fields;

namespace StationKiosk.Sdk.Plugins;

/// <summary>A kind of telephone call on the station's call list: what is asked, and the answers it can have.</summary>
[Say("电话回访", "Call", HelpZh = "工作人员要打的一种电话：问什么，可能有哪些答复")]
public sealed record CallDefinition
{
    /// <summary>What the list calls it: "Is the posting still open?".</summary>
    [Say("标题", "Title", HelpZh = "电话名单上怎么写，例如“岗位还招人吗”")]
    public required LocalizedText Title { get; init; }

    /// <summary>The coded results, by id.</summary>
    [Say("通话结果", "Results", HelpZh = "打完电话可以选的结果", HelpEn = "The results that staff choose from after the call.")]
    public required IReadOnlyDictionary<string, Choice> Results { get; init; }

    /// <summary>The name of the handler that acts on a result, in the same unit of work; not set means that it is only noted.</summary>
    [Say("后续程序", "Acted on by code", HelpZh = "由插件的程序根据结果继续处理（由技术人员填写）；不填就只记下结果", HelpEn = "The name of the plugin's code that acts on a result (for technicians); not set means that it is only noted.")]
    public string? Handler { get; init; }
}
