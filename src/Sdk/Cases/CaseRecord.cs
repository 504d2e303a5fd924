using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Cases;

/// <summary>
/// A record that a step of a case writes into a collection of the module: the first time a new one, later the same one again. Personal
/// answers never go into it.
/// </summary>
[Say("写入的资料", "Written record", HelpZh = "办这一步时自动写进资料的一条记录：第一次新增，以后更新同一条；个人信息不会写进去", HelpEn = "A record that this step writes: the first time a new one, later the same again. Personal answers never go into it.")]
public sealed record CaseRecord
{
    /// <summary>The collection.</summary>
    [Say("资料", "Collection", HelpZh = "写到哪一类资料里", HelpEn = "The kind of record that is written.")]
    [Pick(Pick.Collection)]
    public required string Collection { get; init; }

    /// <summary>The values by field of the collection.</summary>
    [Say("取值", "Values", HelpZh = "这条资料的每个字段写什么", HelpEn = "What is written into each field.")]
    [Pick(Pick.CollectionField)]
    public required OrderedDictionary<string, CaseValue> Values { get; init; }
}
