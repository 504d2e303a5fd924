using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using StationKiosk.Sdk.Configuration;

namespace Host.Tests.Configuration;

/// <summary>A plugin's settings with everything that settings can have: a ticket desk that asks and prints.</summary>
[Say("取号台", "Ticket desk")]
public sealed record DeskSettings
{
    /// <summary>Heading on the start screen.</summary>
    [Say("大标题", "Heading")]
    [StringLength(20)]
    public required LocalizedText Heading { get; init; }

    /// <summary>Seconds without a touch until the screen goes back to start.</summary>
    [Say("空闲秒数", "Reset seconds", HelpZh = "无操作多少秒后返回首页")]
    [Range(5, 600)]
    public int ResetSeconds { get; init; } = 60;

    [Say("纸张", "Paper")]
    public PaperSize Paper { get; init; } = PaperSize.Mm80;

    [Say("号码前缀", "Prefix")]
    [Pattern("[A-Z]{1,3}", "一到三个大写字母", "one to three capital letters")]
    public string Prefix { get; init; } = "A";

    [Say("打印二维码", "Print QR code")]
    public bool Qr { get; init; } = true;

    [Say("服务时间", "Hours")]
    public DeskHours Hours { get; init; } = new();

    /// <summary>The questions, by id.</summary>
    [Say("字段", "Fields")]
    [MaxLength(20)]
    public OrderedDictionary<string, DeskField> Fields { get; init; } = [];

    [Say("公告", "Notices")]
    [MaxLength(5)]
    public OrderedDictionary<string, DeskNotice> Notices { get; init; } = [];

    [Say("网址", "Portal")]
    public Uri? Portal { get; init; }

    [Say("接口密钥", "Key")]
    [Secret]
    public string? Key { get; init; }
}

public enum PaperSize
{
    [Say("80毫米小票", "80 mm roll")]
    Mm80,

    [Say("A4纸", "A4 sheet")]
    A4,
}

[Say("服务时间", "Hours")]
public sealed record DeskHours : IChecked
{
    [Say("开始", "From")]
    public TimeOnly From { get; init; } = new(8, 30);

    [Say("结束", "Until")]
    public TimeOnly Until { get; init; } = new(17, 30);

    public void Check(Faults all)
    {
        if (Until <= From)
        {
            all.Add("/until", new($"{Until:HH\\:mm} 不晚于 {From:HH\\:mm}", $"{Until:HH\\:mm} is not after {From:HH\\:mm}"), new("请写晚一些的时间", "give a later time"));
        }
    }
}

[Say("公告", "Notice")]
public sealed record DeskNotice
{
    [Say("标题", "Heading")]
    public required LocalizedText Heading { get; init; }

    [Say("级别", "Level")]
    public DeskLevel Level { get; init; }

    [Say("正文", "Lines")]
    [Length(1, 10)]
    public IReadOnlyList<string> Lines { get; init; } = ["…"];
}

public enum DeskLevel
{
    [Say("一般", "Info")]
    Info,

    [Say("注意", "Warning")]
    Warning,
}

[Say("字段", "Field")]
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(DeskChoice), "choice")]
[JsonDerivedType(typeof(DeskPhone), "phone")]
[JsonDerivedType(typeof(DeskText), "text")]
public abstract record DeskField : IOrdered
{
    [Say("标签", "Label")]
    public required LocalizedText Label { get; init; }

    [Say("顺序", "Order")]
    [Range(0, 100000)]
    public int? Order { get; init; }

    [Say("必填", "Mandatory")]
    public bool Mandatory { get; init; }
}

[Say("选择", "Choice")]
public sealed record DeskChoice : DeskField
{
    [Say("选项", "Options")]
    [MinLength(2)]
    public required OrderedDictionary<string, DeskOption> Options { get; init; }
}

[Say("选项", "Option")]
public sealed record DeskOption
{
    [Say("文字", "Text")]
    public required LocalizedText Text { get; init; }
}

[Say("电话", "Phone")]
public sealed record DeskPhone : DeskField
{
    [Say("地区码", "Country code")]
    [RegularExpression(@"\+[0-9]{1,3}")]
    public string Country { get; init; } = "+86";
}

[Say("文本", "Text")]
public sealed record DeskText : DeskField
{
    [Say("最长", "Longest")]
    [Range(1, 500)]
    public int MaxLength { get; init; } = 100;
}
