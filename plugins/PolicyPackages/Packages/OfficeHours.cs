using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Hours;
using StationKiosk.Sdk.Texts;

namespace PolicyPackages.Packages;

/// <summary>The hours of an office that a policy or a department names: checked when they are written, shown in the reader's language.</summary>
internal static class OfficeHours
{
    /// <summary>The hours as a line; none where nothing is written.</summary>
    public static IEnumerable<string> Shown(string? hours, ITexts texts) => HoursText.Read(hours) is { } read ? [read.Show(texts.Language)] : [];

    /// <summary>What is wrong with hours by which nobody could tell open from closed, and what would be right; null when nothing is.</summary>
    public static (LocalizedText Wrong, LocalizedText Right)? Fault(string? hours) => hours is null || HoursText.Read(hours) is not null ? null :
    (
        new($"看不懂办公时间“{hours}”", $"the hours \"{hours}\" are not understood"),
        new("写明星期几和几点，例如“周一至周五 8:30–12:00、13:30–17:30，节假日休息”", "give weekdays and times, such as \"Mon–Fri 8:30–12:00, 13:30–17:30; closed on public holidays\""));
}
