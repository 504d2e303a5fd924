using System.Globalization;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Import;

namespace StationKiosk.Host.Import.Readers;

/// <summary>Text on one line, and text that keeps its lines.</summary>
internal static class TextReaders
{
    public static ReadResult Line(CellText cell, ReadContext context) => Take(cell.Text, context);

    public static ReadResult Lines(CellText cell, ReadContext context) => Take(CellNormaliser.Text(cell.Raw), context);

    private static ReadResult Take(string text, ReadContext context)
    {
        if (text.Length == 0 || BuiltInReaders.IsBlank(text))
        {
            return ReadResult.Nothing;
        }

        return text.Length > context.Field.MaxLength && Characters.Count(text) > context.Field.MaxLength
            ? ReadResult.Faulty("import.fault.long", context.Field.MaxLength.ToString(CultureInfo.InvariantCulture))
            : ReadResult.Of(context.Field.Id, text);
    }
}
