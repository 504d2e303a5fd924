using System.Text.Json.Nodes;
using StationKiosk.Host.Forms;
using StationKiosk.Records;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Cases;

/// <summary>The answers of a case in the order of its form. With what was unsealed, personal ones are in clear.</summary>
internal static class CaseAnswers
{
    public static IEnumerable<CaseAnswer> Of(Record record, CaseDocument? document, JsonObject? clear, ITexts texts)
    {
        if (document is null)
        {
            yield break;
        }

        var plain = record.Body.Object("answers")?.ToJson() ?? [];
        var closed = record.Body.Object("sealed");
        foreach (var (id, field) in document.Form.Fields)
        {
            var label = texts.Show(field.Label).Text;
            if (closed?.Has(id) == true)
            {
                var text = clear is null ? null : clear[id] is { } value ? field.Show(value, texts.Language) : texts["cases.erased"].Text;
                yield return new CaseAnswer(label, text, IsPersonal: true)
                {
                    Files = field is AttachmentField && clear is not null ? AttachmentField.Files(clear[id]) : [],
                    Drawn = AttachmentField.Files(clear?[DrawnNames.Of(id)]),
                };
            }
            else if (plain[id] is { } value)
            {
                yield return new CaseAnswer(label, field.Show(value, texts.Language), IsPersonal: false)
                {
                    Files = field is AttachmentField ? AttachmentField.Files(value) : [],
                    Drawn = AttachmentField.Files(clear?[DrawnNames.Of(id)]),
                    HidesDrawn = clear is null && closed?.Has(DrawnNames.Of(id)) == true,
                };
            }
        }
    }
}
