using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Contents;

/// <summary>
/// A content file of a module with its translations: data in the front matter of <c>content/{module}/{id}.md</c>, words in that file and in
/// <c>{id}.{language}.md</c> beside it. Read, checked and bound by the host; as immutable as the settings.
/// </summary>
public sealed class Content
{
    private readonly object _head;
    private readonly Func<string, Fault, Fault> _place;

    /// <summary>A content as the host has read it.</summary>
    /// <param name="head">The bound front matter of all languages.</param>
    /// <param name="place">Gives a fault the file, line and column of a JSON pointer into the front matter.</param>
    public Content(object head, Func<string, Fault, Fault> place) => (_head, _place) = (head, place);

    /// <summary>The id, from the file's name.</summary>
    public required string Id { get; init; }

    /// <summary>SHA-256 in hex of the files it was read from.</summary>
    public required string Hash { get; init; }

    /// <summary>The text by language; the first is the language that is always there.</summary>
    public required OrderedDictionary<string, ContentText> Texts { get; init; }

    /// <summary>The front matter as the record that <see cref="Plugins.Plugin{TSettings}.ContentHead"/> names.</summary>
    /// <typeparam name="T">That record.</typeparam>
    public T Head<T>()
        where T : class => (T)_head;

    /// <summary>The text in a language, else in the first.</summary>
    /// <param name="language">The language tag.</param>
    public ContentText In(string language) => Texts.GetValueOrDefault(language) ?? Texts.GetAt(0).Value;

    /// <summary>A fault at a member of the front matter.</summary>
    /// <param name="pointer">JSON pointer into the front matter, such as <c>/conditions/age/check</c>.</param>
    /// <param name="wrong">What is wrong, as a clause.</param>
    /// <param name="right">What would be right, as a clause.</param>
    public Fault At(string pointer, LocalizedText wrong, LocalizedText right) => _place(pointer, new Fault { Code = "rule", Path = pointer, Wrong = wrong, Right = right });

    /// <summary>A fault at a line of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="line">The line within its Markdown, from 0.</param>
    /// <param name="wrong">What is wrong, as a clause.</param>
    /// <param name="right">What would be right, as a clause.</param>
    public static Fault At(ContentText text, int line, LocalizedText wrong, LocalizedText right)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new Fault { Code = "rule", File = text.File, Line = text.Line + line, Column = 1, Path = "$", Wrong = wrong, Right = right };
    }
}
