using StationKiosk.Host.Forms;

namespace StationKiosk.Host.Uploads;

/// <summary>
/// What somebody uploads is read as what it says it is, and written anew: what cannot be read is refused, and what a reader does not need (where
/// a picture was taken, who wrote a document, whatever hangs on behind) is not in what is kept.
/// </summary>
internal static class UploadReader
{
    /// <param name="bytes">The file.</param>
    /// <param name="types">The media types that are taken.</param>
    /// <param name="wrongKind">The sentence for any other.</param>
    /// <param name="cancellation">Ends the waiting for others' files.</param>
    public static async Task<Uploaded> ReadAsync(byte[] bytes, IReadOnlyCollection<string> types, string wrongKind, CancellationToken cancellation)
    {
        if (FileKind.Of(bytes) is not { } type || !types.Contains(type, StringComparer.Ordinal))
        {
            return Uploaded.Refused(wrongKind);
        }

        if (type is "image/jpeg" or "image/png")
        {
            return await Picture.RewrittenAsync(bytes, cancellation) is { } picture ? new Uploaded(type, picture) : Uploaded.Refused("field.file-pixels", Picture.MostMegapixels);
        }

        var document = type == "application/pdf" ? PdfFile.Rewritten(bytes) : await OfficeFile.RewrittenAsync(bytes, type, cancellation);
        return document is null ? Uploaded.Refused("field.file-unreadable") : new Uploaded(type, document);
    }
}
