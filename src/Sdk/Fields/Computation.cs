using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Fields;

/// <summary>How a computed field is reckoned.</summary>
[Say("算法", "Computation", HelpZh = "自动计算的几种算法")]
public enum Computation
{
    /// <summary>All numbers together.</summary>
    [Say("相加", "Sum")]
    Sum,

    /// <summary>The first number without the others.</summary>
    [Say("相减", "Difference")]
    Difference,

    /// <summary>All numbers multiplied.</summary>
    [Say("相乘", "Product")]
    Product,

    /// <summary>How many answers there are, each option of a choice of many for itself.</summary>
    [Say("计数", "Count")]
    Count,

    /// <summary>Whole years since a date, or since the date of birth in an ID number.</summary>
    [Say("年龄（周岁）", "Age in years")]
    Age,

    /// <summary>Days from the first date to the second.</summary>
    [Say("相隔天数", "Days between")]
    Days,
}
