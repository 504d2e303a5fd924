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

    /// <summary>
    /// Filterable fields by which the record is found when the case has not written one yet: one that is alike in all of them is written
    /// again instead of a second one. Empty means that every case writes a record of its own.
    /// </summary>
    [Say("同一条的依据", "Same record", HelpZh = "已经有一条资料在这些字段上一样时，就更新那一条，不再新增，例如同一家企业；不选就每件事新增一条", HelpEn = "When a record is alike in these fields, it is written again instead of a second one, such as the same employer; none chosen writes one for each case.")]
    [Pick(Pick.CollectionField)]
    public IReadOnlyList<string> Same { get; init; } = [];

    /// <summary>The values by field of the collection.</summary>
    [Say("取值", "Values", HelpZh = "这条资料的每个字段写什么", HelpEn = "What is written into each field.")]
    [Pick(Pick.CollectionField)]
    public required OrderedDictionary<string, CaseValue> Values { get; init; }
}
