using System.Text.Json.Nodes;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Import;
using TrainingSignup.Settings;

namespace TrainingSignup.Import;

/// <summary>A row of an examiner's list. Who it is becomes a mark and initials before it is stored; the level becomes a code that reports count.</summary>
internal static class CertificateRows
{
    public static RowVerdict Judge(JsonObject row, RowContext _) =>
        (string?)row[CertificateFields.Number] is { Length: > 0 } number ? new RowVerdict { Key = CellNormaliser.Key(number) } : RowVerdict.Fine;

    /// <summary>The reader <c>level</c>: a level by its code, its label in any language or one of its other words.</summary>
    public static ReadResult Level(CellText cell, ReadContext context)
    {
        if (cell.IsEmpty)
        {
            return ReadResult.Nothing;
        }

        var options = context.Settings is TrainingSettings settings && settings.CertificateFields.GetValueOrDefault(CertificateFields.Level) is ChoiceField field ? field.Options : [];
        var key = CellNormaliser.Key(cell.Text);
        var code = options.FirstOrDefault(o => o.Value.Label.Texts.Select(t => t.Value).Concat(o.Value.Words).Append(o.Key).Any(w => CellNormaliser.Key(w) == key)).Key;
        return code is null ? ReadResult.Faulty("training-signup.import.level", cell.Text, string.Join('、', options.Select(o => string.Join('/', o.Value.Label.Texts.Select(t => t.Value))))) : ReadResult.Of(context.Field.Id, code);
    }
}
