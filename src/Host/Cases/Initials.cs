using StationKiosk.Host.Kiosk.Pinyin;
using StationKiosk.Sdk.Fields;

namespace StationKiosk.Host.Cases;

/// <summary>A person's initials, by which staff tell people apart in lists that others may see: 张伟 gives ZW, Anna Maria Weber gives AMW.</summary>
internal static class Initials
{
    private const int Most = 4;

    public static string Of(string name, ChineseReadings readings)
    {
        var chinese = readings.NameInitials(name);
        var letters = chinese.Length > 0 ? chinese : string.Concat(name.Split([' ', '-', '·'], StringSplitOptions.RemoveEmptyEntries).Select(word => Characters.First(word, 1)));
        return Characters.First(letters, Most).ToUpperInvariant();
    }
}
