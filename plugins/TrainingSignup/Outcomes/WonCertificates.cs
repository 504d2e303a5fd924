using StationKiosk.Records;
using StationKiosk.Sdk.Import;
using StationKiosk.Sdk.Texts;
using TrainingSignup.Classes;
using TrainingSignup.Definition;
using TrainingSignup.Import;
using TrainingSignup.Seats;
using TrainingSignup.Settings;

namespace TrainingSignup.Outcomes;

/// <summary>
/// What the examiners' lists say of somebody who was on a class. Sign-up and certificate meet by the mark of the person and the name of the
/// course; neither keeps who it is.
/// </summary>
internal sealed class WonCertificates(TrainingSettings settings, Func<RecordQuery, RecordPage> find)
{
    private const int Most = 50;

    /// <summary>The latest certificate in what the class taught, not older than the class; <see langword="null"/> while there is none.</summary>
    public Record? Of(Seat seat, TrainingClass @class)
    {
        if (seat.Person.Length == 0)
        {
            return null;
        }

        var course = CellNormaliser.Key(@class.Body.Text(ClassFields.Course));
        return find(new RecordQuery { Collection = CertificateCollection.Id, Filters = [RecordFilter.Equal(CertificateFields.Person, seat.Person)], Take = Most }).Records
            .Where(r => IsIn(course, r) && (r.Body.Date(CertificateFields.Date) ?? DateOnly.MaxValue) >= @class.Schedule.First)
            .MaxBy(r => r.Body.Text(CertificateFields.Date), StringComparer.Ordinal);
    }

    /// <summary>The day and the level in words.</summary>
    public string Say(Record certificate, ITexts texts)
    {
        var level = settings.CertificateFields[CertificateFields.Level].Show(certificate.Body.Text(CertificateFields.Level), texts.Language);
        return certificate.Body.Text(CertificateFields.Date) is { } day ? texts["training-signup.certificate", day, level] : texts["training-signup.certificate.undated", level];
    }

    private static bool IsIn(string course, Record certificate) => CellNormaliser.Key(certificate.Body.Text(CertificateFields.Course)) is var key && (key.Length == 0 || key == course);
}
