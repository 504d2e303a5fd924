namespace StationKiosk.Sdk.Contents;

/// <summary>What a content file says in one language, below its front matter.</summary>
public sealed record ContentText
{
    /// <summary>The language tag, such as <c>zh-CN</c>.</summary>
    public required string Language { get; init; }

    /// <summary>The file relative to the configuration folder, with forward slashes.</summary>
    public required string File { get; init; }

    /// <summary>The Markdown, with line feeds alone.</summary>
    public required string Markdown { get; init; }

    /// <summary>The line of the file, from 1, on which <see cref="Markdown"/> begins.</summary>
    public required int Line { get; init; }

    /// <summary>The <c>version</c> that this file's own front matter names: of a translation, the version it translates. Empty when it names none.</summary>
    public string Version { get; init; } = "";
}
