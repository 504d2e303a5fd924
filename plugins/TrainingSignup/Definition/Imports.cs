using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Import;
using TrainingSignup.Classes;
using TrainingSignup.Import;
using TrainingSignup.Settings;

namespace TrainingSignup.Definition;

/// <summary>What comes in as a spreadsheet: a season's classes, and the examiners' lists of certificates.</summary>
internal static class Imports
{
    public const string Classes = "classes";
    public const string Certificates = "certificates";

    public static IReadOnlyDictionary<string, ImportDefinition> Of(TrainingSettings settings) => new OrderedDictionary<string, ImportDefinition>(StringComparer.Ordinal)
    {
        [Classes] = new()
        {
            Id = Classes,
            Collection = ClassCollection.Id,
            Title = settings.Label("import-classes"),
            Fields = Fields(settings, Classes, settings.ClassFields),
            RowHandler = Classes,
            Identity = [ClassFields.Course, ClassFields.First, ClassFields.Place],
            OnlyNew = [ClassFields.State, ClassFields.Taken, ClassFields.Waiting],
        },
        [Certificates] = new()
        {
            Id = Certificates,
            Collection = CertificateCollection.Id,
            Title = settings.Label("import-certificates"),
            Fields = Fields(settings, Certificates, settings.CertificateFields),
            RowHandler = Certificates,
            Identity = [CertificateFields.Number],
        },
    };

    private static IReadOnlyList<ImportField> Fields(TrainingSettings settings, string import, OrderedDictionary<string, Field> fields) =>
        !settings.Columns.TryGetValue(import, out var columns) ? [] :
        [
            .. columns.Select(column => new ImportField
            {
                Id = column.Key,
                Label = fields.TryGetValue(column.Key, out var field) ? field.Label : settings.Label("column-" + column.Key),
                Synonyms = [.. field?.Label.Texts.Select(text => text.Value) ?? [], .. column.Value.Headers],
                Required = column.Value.Required,
                Reader = column.Value.Reader,
                Example = column.Value.Example,
                MaxLength = field?.MaxCharacters ?? 200,
            }),
        ];
}
