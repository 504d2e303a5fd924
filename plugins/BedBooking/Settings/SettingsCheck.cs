using BedBooking.Definition;
using StationKiosk.Sdk.Configuration;

namespace BedBooking.Settings;

/// <summary>What the code works with and the settings must therefore leave in: fields of the form, states and steps of the case.</summary>
internal static class SettingsCheck
{
    private static readonly string[] Fields = ["sex", "from", "nights", "hotel", "employer", "grade", "accessible", "wait", "commitment", "certificate"];

    private static readonly string[] States =
        [Words.Hold, Words.Waiting, Words.Confirmed, Words.Arrived, Words.Left, Words.Expired, Words.NoShow, Words.Cancelled, Words.Declined];

    private static readonly string[] Steps = ["confirm", "queue", "assign", "arrive", "late", "leave", "expire", "miss", "cancel", "decline"];

    public static void Check(BedSettings settings, Faults all)
    {
        var known = settings.Form.Fields.Select(f => f.Key).ToList();
        Missing(Fields.Except(known, StringComparer.Ordinal), "/form/pages", new("字段", "field"), all);
        Missing(States.Except(settings.Booking.States.Keys, StringComparer.Ordinal), "/booking/states", new("状态", "state"), all);
        Missing(Steps.Except(settings.Booking.Transitions.Keys, StringComparer.Ordinal), "/booking/transitions", new("步骤", "step"), all);
        if (settings.Booking.Guard?.PersonField is null)
        {
            all.Add("/booking/guard", new("没有说明按哪个字段识别人，住宿限制无法执行", "it does not say which field tells people apart, so limits cannot be held"), new("填写 personField", "give personField"));
        }

        if (!Stays.BookingPath.IsKnown(settings))
        {
            all.Add("/form/rules", new("缺少规则“commitment”", "the rule \"commitment\" is missing"), new("它决定谁可以用承诺代替材料，不要移除", "it decides whose word stands for papers; leave it in"));
        }

        if (settings.MostNights > settings.MostNightsInYear)
        {
            all.Add("/mostNights", new("每次最多的天数大于每年最多的天数", "one stay may be longer than a whole year allows"), new("改其中一个", "change one of them"));
        }
    }

    private static void Missing(IEnumerable<string> ids, string pointer, LocalizedText what, Faults all)
    {
        foreach (var id in ids)
        {
            all.Add(pointer, new($"缺少{what.In("zh-CN")}“{id}”", $"the {what.In("en")} \"{id}\" is missing"), new("不要移除它", "leave it in"));
        }
    }
}
