using StationKiosk.Sdk.Import;

namespace StationKiosk.Host.Import.Readers;

/// <summary>A web address; http and https only, because others can run things.</summary>
internal static class UrlReader
{
    private const int MaxLength = 2000;

    public static ReadResult Read(CellText cell, ReadContext context)
    {
        if (BuiltInReaders.IsBlank(cell.Text))
        {
            return ReadResult.Nothing;
        }

        var text = cell.Text;
        var whole = text.StartsWith("//", StringComparison.Ordinal) ? "https:" + text
            : text.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? "https://" + text
            : text;
        var isWeb = whole.Length <= MaxLength && Uri.TryCreate(whole, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) && uri.Host.Length > 0;
        return isWeb ? ReadResult.Of(context.Field.Id, whole) : ReadResult.Faulty("import.fault.url", BuiltInReaders.Quote(text));
    }
}
