using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using StationKiosk.Records;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Rules;

namespace StationKiosk.Sdk.Fields;

/// <summary>
/// One piece of data as configured: of a form that a resident fills in, or of a collection's records.
/// A kind is one class that reads, checks, shows, masks and stores its values; its JSON name is its <c>kind</c>.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(TextField), "text")]
[JsonDerivedType(typeof(LongTextField), "long-text")]
[JsonDerivedType(typeof(NumberField), "number")]
[JsonDerivedType(typeof(DateField), "date")]
[JsonDerivedType(typeof(ChoiceField), "choice")]
[JsonDerivedType(typeof(ChoicesField), "choices")]
[JsonDerivedType(typeof(FlagField), "flag")]
[JsonDerivedType(typeof(PhoneField), "phone")]
[JsonDerivedType(typeof(LinkField), "link")]
[JsonDerivedType(typeof(PlaceField), "place")]
[JsonDerivedType(typeof(HoursField), "hours")]
[JsonDerivedType(typeof(ConsentField), "consent")]
[JsonDerivedType(typeof(NationalIdField), "national-id")]
[JsonDerivedType(typeof(CreditCodeField), "credit-code")]
[JsonDerivedType(typeof(RecordField), "record")]
[JsonDerivedType(typeof(ComputedField), "computed")]
[JsonDerivedType(typeof(PhotoField), "photo")]
[JsonDerivedType(typeof(FileField), "file")]
[JsonDerivedType(typeof(SignatureField), "signature")]
[Say("字段", "Field", HelpZh = "要填或者要保存的一项内容", HelpEn = "One thing to fill in or to keep.")]
public abstract record Field : IOrdered
{
    /// <summary>What the field is called on screens and paper.</summary>
    [Say("名称", "Label", HelpZh = "屏幕和纸上显示的名称，例如“姓名”")]
    public required LocalizedText Label { get; init; }

    /// <summary>One sentence under the label that helps to fill it in.</summary>
    [Say("填写提示", "Hint", HelpZh = "名称下面的一句话，告诉人怎么填")]
    public LocalizedText? Hint { get; init; }

    /// <summary>Position among its siblings, smaller first.</summary>
    [Say("顺序", "Order", HelpZh = "字段的顺序，数小的在前")]
    [Range(0, 100000)]
    public int? Order { get; init; }

    /// <summary>Whether it must be filled in.</summary>
    [Say("必填", "Required", HelpZh = "不填就不能继续")]
    public bool Required { get; init; }

    /// <summary>Whether it tells about a person: stored sealed, masked in lists, never searched as text. Needs <see cref="RetentionDays"/>.</summary>
    [Say("个人信息", "Personal", HelpZh = "能看出是谁的内容，例如姓名、电话：加密保存，列表里只显示一部分，必须写保存天数", HelpEn = "Whether it tells about a person: it is stored sealed and only partly shown in lists, and it needs the days that it is kept.")]
    public bool Personal { get; init; }

    /// <summary>Days after a case is closed until a personal field is erased.</summary>
    [Say("保存天数", "Retention (days)", HelpZh = "办结以后，个人信息再保存多少天就自动删除")]
    [Range(1, 36500)]
    public int? RetentionDays { get; init; }

    /// <summary>Asked and stored only while this is true; not set means always.</summary>
    [Say("显示条件", "Shown when", HelpZh = "符合条件才问，也才保存；不设就总是问")]
    public Condition? ShownWhen { get; init; }

    /// <summary>Whether its words are found by searching (collections only).</summary>
    [Say("可搜索", "Searchable", HelpZh = "搜索时能搜到里面的字（只用于资料）", HelpEn = "Whether searching finds its words (records only, not forms).")]
    public bool Search { get; init; }

    /// <summary>Whether lists can be filtered and sorted by it (collections only).</summary>
    [Say("可筛选", "Filterable", HelpZh = "列表可以按它筛选和排序（只用于资料）", HelpEn = "Whether lists can be filtered and sorted by it (records only, not forms).")]
    public bool Filter { get; init; }

    /// <summary>How the store keeps it.</summary>
    [JsonIgnore]
    public virtual FieldType Storage => FieldType.Text;

    /// <summary>Whether it holds several values.</summary>
    [JsonIgnore]
    public virtual bool Many => false;

    /// <summary>The on-screen keyboard that fits: <c>pinyin</c>, <c>name</c>, <c>latin</c>, <c>phone</c>, <c>idno</c>, <c>number</c>, <c>date</c>; empty for none.</summary>
    [JsonIgnore]
    public virtual string Keyboard => "pinyin";

    /// <summary>The most that a person may type, in units of a string: a rare character has two.</summary>
    [JsonIgnore]
    public virtual int MaxTyped => 200;

    /// <summary>The most characters that its value may have, as people count them.</summary>
    [JsonIgnore]
    public virtual int MaxCharacters => MaxTyped;

    /// <summary>The choices by code, for kinds that have them.</summary>
    [JsonIgnore]
    public virtual IReadOnlyDictionary<string, Choice> Choices => EmptyChoices;

    private static readonly Dictionary<string, Choice> EmptyChoices = [];

    /// <summary>Reads what a person or a file gave.</summary>
    /// <param name="raw">The values as posted; none and blank ones mean "not given".</param>
    /// <returns>The value to store, or what is wrong. Not given and not required is a reading without value.</returns>
    public FieldReading Read(IReadOnlyList<string> raw)
    {
        ArgumentNullException.ThrowIfNull(raw);
        var given = raw.Select(x => x.Trim()).Where(x => x.Length > 0).ToList();
        if (given.Count == 0)
        {
            return Required ? FieldReading.Wrong(MissingCode) : FieldReading.Of(null);
        }

        return ReadGiven(given);
    }

    /// <summary>The text key of the sentence that says the field is missing.</summary>
    [JsonIgnore]
    protected virtual string MissingCode => "field.missing";

    /// <summary>Reads values that are there.</summary>
    /// <param name="given">At least one trimmed, non-empty value.</param>
    protected abstract FieldReading ReadGiven(IReadOnlyList<string> given);

    /// <summary>The value as a person reads it, choices by their labels.</summary>
    /// <param name="value">A stored value; <see langword="null"/> gives an empty text.</param>
    /// <param name="language">BCP 47 tag of the reader's language.</param>
    public virtual string Show(JsonNode? value, string language) => Plain(value);

    /// <summary>The value with its middle hidden, as lists and screens show personal data.</summary>
    /// <param name="value">A stored value.</param>
    /// <param name="language">BCP 47 tag of the reader's language.</param>
    public virtual string Mask(JsonNode? value, string language)
    {
        var text = Characters.Of(Show(value, language));
        return text.Count switch
        {
            0 => "",
            1 => "*",
            2 => text[0] + "*",
            _ => text[0] + new string('*', Math.Min(text.Count - 2, 6)) + text[^1],
        };
    }

    /// <summary>The value as it stands in an input, so that reading it again gives the same.</summary>
    /// <param name="value">A stored value.</param>
    public virtual string Edit(JsonNode? value) => Plain(value);

    /// <summary>A stored number, however it came into memory; <see langword="null"/> for what is none.</summary>
    /// <param name="value">A stored value.</param>
    protected static decimal? Number(JsonNode? value) =>
        value is JsonValue && value.GetValueKind() == System.Text.Json.JsonValueKind.Number
        && decimal.TryParse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A scalar as text without quotes.</summary>
    /// <param name="value">A stored value.</param>
    protected static string Plain(JsonNode? value) => value switch
    {
        null => "",
        JsonArray list => string.Join('、', list.Select(Plain)),
        JsonValue scalar when scalar.TryGetValue(out string? text) => text,
        JsonValue scalar when scalar.TryGetValue(out decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture),
        _ => value.ToJsonString(),
    };
}
