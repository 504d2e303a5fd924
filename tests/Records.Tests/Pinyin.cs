namespace Records.Tests;

/// <summary>The initials of the few characters that the tests use.</summary>
internal static class Pinyin
{
    private static readonly Dictionary<char, char> Known = "司s机j叉c车c服f务w员y夜y班b厨c师s保b安a洁j文w会h计j电d工g"
        .Chunk(2).ToDictionary(p => p[0], p => p[1]);

    public static string? Initials(string run) => string.Concat(run.Select(c => Known.GetValueOrDefault(c, 'x')));
}
