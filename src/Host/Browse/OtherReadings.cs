using StationKiosk.Host.Kiosk.Pinyin;

namespace StationKiosk.Host.Browse;

/// <summary>Letters that were searched for may be initials, a word, or pinyin that nobody turned into characters: what else they may have meant, as far as something is found by it.</summary>
internal static class OtherReadings
{
    private const int Fewest = 2;
    private const int Most = 12;
    private const int Tried = 6;
    private const int Shown = 3;

    public static IReadOnlyList<(string Words, BrowseState State, long Count)> Of(BrowseState state, BrowseReader reader, PinyinConverter converter)
    {
        var typed = state.Words.Trim().ToLowerInvariant();
        if (typed.Length is < Fewest or > Most || !typed.All(char.IsAsciiLetterLower))
        {
            return [];
        }

        return [.. converter.Convert(typed, PinyinMode.Text, Tried)
            .Where(c => c.Letters == typed.Length && !c.Text.Any(char.IsAsciiLetter))
            .Select(c => (Words: c.Text, State: state.WithWords(c.Text)))
            .Select(c => (c.Words, c.State, Count: reader.Count(c.State).Value))
            .Where(c => c.Count > 0)
            .Take(Shown)];
    }
}
