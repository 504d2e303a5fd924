using System.Globalization;
using System.Text.Json.Nodes;
using StationKiosk.Sdk.Import;

namespace StationKiosk.Host.Import.Readers;

/// <summary>Several values in one cell, each once, in their order.</summary>
internal static class ListReader
{
    private static readonly char[] Separators = ['、', '，', ',', ';', '；', '/', '|', '\n', '\r', '\t', '·', '。'];
    private static readonly char[] Wrapping = [' ', '[', ']', '【', '】', '"', '\'', '“', '”', '{', '}'];

    public static ReadResult Read(CellText cell, ReadContext context)
    {
        var values = new List<string>();
        foreach (var part in CellNormaliser.Text(cell.Raw).Split(Separators))
        {
            foreach (var word in Words(part))
            {
                var value = word.Trim(Wrapping);
                if (value.Length > 0 && !BuiltInReaders.IsBlank(value) && !values.Contains(value, StringComparer.OrdinalIgnoreCase))
                {
                    values.Add(value);
                }
            }
        }

        if (values.Count == 0)
        {
            return ReadResult.Nothing;
        }

        return values.Exists(v => v.Length > context.Field.MaxLength)
            ? ReadResult.Faulty("import.fault.long", context.Field.MaxLength.ToString(CultureInfo.InvariantCulture))
            : ReadResult.Of(context.Field.Id, new JsonArray([.. values.Select(v => (JsonNode)v)]));
    }

    // A space parts Chinese words (包吃 包住), but belongs to Latin ones (free meals).
    private static IEnumerable<string> Words(string part)
    {
        var start = 0;
        for (var i = 1; i < part.Length - 1; i++)
        {
            if (part[i] == ' ' && (part[i - 1] > '\u2E7F' || part[i + 1] > '\u2E7F'))
            {
                yield return part[start..i];
                start = i + 1;
            }
        }

        yield return part[start..];
    }
}
