using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;
using StationKiosk.Sdk.Screens;
using TrainingSignup.Import;
using TrainingSignup.Settings;

namespace TrainingSignup.Definition;

/// <summary>The certificates that were won, as the lists of the examiners say; a number stands once. One person may have several.</summary>
internal static class CertificateCollection
{
    public const string Id = "certificates";

    public static ModuleCollection Of(TrainingSettings settings) => new()
    {
        Title = settings.Label("certificates"),
        Fields = settings.CertificateFields,
        Hidden = new Dictionary<string, FieldDefinition>(StringComparer.Ordinal) { [CertificateFields.Person] = new() { Filter = true } },
        Unique = new Dictionary<string, UniqueRule>(StringComparer.Ordinal) { [CertificateFields.Number] = new() { Fields = [CertificateFields.Number] } },
    };

    public static TableScreen Table(TrainingSettings settings, string permission) => new()
    {
        Title = settings.Label("certificates"),
        Collection = Id,
        Columns = [CertificateFields.Number, CertificateFields.Initials, CertificateFields.Course, CertificateFields.Level, CertificateFields.Date],
        Filters = [CertificateFields.Course, CertificateFields.Level],
        Views = new OrderedDictionary<string, TableView>(StringComparer.Ordinal) { ["all"] = new() { Label = settings.Label("view-all") } },
        Permission = permission,
    };

    public static ReportDefinition Report(TrainingSettings settings) => new()
    {
        Title = settings.Label("certificates-by-level"),
        Collection = Id,
        By = CertificateFields.Level,
        Per = ReportPeriod.Month,
        Periods = 12,
    };
}
