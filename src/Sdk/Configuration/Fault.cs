using System.Globalization;

namespace StationKiosk.Sdk.Configuration;

/// <summary>One thing that a person wrote wrong in a configuration file: where it is, what is wrong, what would be right.</summary>
public sealed record Fault
{
    /// <summary>Stable name of the rule, such as <c>unknown-member</c>; <c>rule</c> for faults that plugins add.</summary>
    public required string Code { get; init; }

    /// <summary>What fills the placeholders of the rule's texts, for a further language.</summary>
    public IReadOnlyList<LocalizedText> Args { get; init; } = [];

    /// <summary>File relative to the configuration folder, with forward slashes; empty until the host has placed the fault.</summary>
    public string File { get; init; } = "";

    /// <summary>Line from 1; 0 when the fault has no place in a text.</summary>
    public int Line { get; init; }

    /// <summary>Column in UTF-16 units from 1, as editors count; 0 when the fault has no place in a text.</summary>
    public int Column { get; init; }

    /// <summary>Where in the document, such as <c>$.fields.phone.label</c>.</summary>
    public required string Path { get; init; }

    /// <summary>What is wrong, as a clause without a full stop.</summary>
    public required LocalizedText Wrong { get; init; }

    /// <summary>What would be right, as a clause without a full stop.</summary>
    public required LocalizedText Right { get; init; }

    /// <summary>The fault in one line: <c>file:line:column path: what is wrong; what would be right</c>.</summary>
    /// <param name="language">Language of the sentence, such as <c>en</c>.</param>
    public string In(string language)
    {
        var place = Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}") : File;
        var (colon, semicolon) = language.StartsWith("zh", StringComparison.Ordinal) ? ("：", "；") : (": ", "; ");
        return $"{place} {Path}{colon}{Wrong.In(language).Text}{semicolon}{Right.In(language).Text}";
    }

    /// <inheritdoc cref="In"/>
    public override string ToString() => In("en");
}
