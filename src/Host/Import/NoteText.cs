using StationKiosk.Sdk.Import;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Import;

/// <summary>Says a note in the reader's language; a field's id among its values becomes the field's label.</summary>
internal static class NoteText
{
    public static LocalText Say(ITexts texts, ImportNote note, ImportDefinition? definition)
    {
        var field = definition?.Fields.FirstOrDefault(f => f.Id == note.Field);
        var label = field is null || field.Label.Texts.Count == 0 ? note.Field : texts.Show(field.Label).Text;
        return texts[note.Code, [.. note.Args.Select(a => (object?)(a == note.Field ? label : a))]];
    }
}
