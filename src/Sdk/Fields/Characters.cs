using System.Globalization;

namespace StationKiosk.Sdk.Fields;

/// <summary>What a person calls a character: 𬭎 and 👩🏽‍🔧 are one each, however many units a string needs for them.</summary>
internal static class Characters
{
    public static int Count(string text) => new StringInfo(text).LengthInTextElements;

    public static IReadOnlyList<string> Of(string text)
    {
        var all = new List<string>();
        var each = StringInfo.GetTextElementEnumerator(text);
        while (each.MoveNext())
        {
            all.Add(each.GetTextElement());
        }

        return all;
    }

    /// <summary>The first characters of a text.</summary>
    public static string First(string text, int count) => string.Concat(Of(text).Take(count));
}
