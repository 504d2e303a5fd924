namespace PolicyPackages.Packages;

/// <summary>One of the parts of a policy's text.</summary>
/// <param name="Heading">Its heading as written.</param>
/// <param name="Line">The line of the heading within the Markdown, from 0.</param>
/// <param name="Markdown">What stands below it.</param>
internal sealed record PackagePart(string Heading, int Line, string Markdown)
{
    /// <summary>The parts of a text: what stands below each heading of the second level.</summary>
    public static IReadOnlyList<PackagePart> Split(string markdown)
    {
        var lines = markdown.Split('\n');
        var starts = Enumerable.Range(0, lines.Length).Where(i => lines[i].StartsWith("## ", StringComparison.Ordinal)).ToList();
        return [.. starts.Select((start, i) => new PackagePart(
            lines[start][3..].Trim(),
            start,
            string.Join('\n', lines[(start + 1)..(i + 1 < starts.Count ? starts[i + 1] : lines.Length)]).Trim()))];
    }
}
