using System.Text;
using StationKiosk.Sdk.Import;

namespace JobBoard.Reading;

/// <summary>
/// One spelling for matching: as cells are normalised, but Chinese punctuation narrow too, one kind of range dash,
/// and lower case. Never shown to anyone.
/// </summary>
internal static class PlainText
{
    public static string Of(string? text) =>
        string.IsNullOrWhiteSpace(text)
            ? string.Empty
            : CellNormaliser.Line(text.Normalize(NormalizationForm.FormKC)).Replace('~', '-').ToLowerInvariant();

    public static string WithoutSpaces(string? text) => Of(text).Replace(" ", string.Empty, StringComparison.Ordinal);
}
