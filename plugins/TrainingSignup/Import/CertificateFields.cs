namespace TrainingSignup.Import;

/// <summary>The fields of a certificate that code works with.</summary>
internal static class CertificateFields
{
    public const string Number = "number";
    public const string Level = "level";
    public const string Course = "course";
    public const string Date = "date";
    public const string Initials = "initials";
    public const string Person = "person";
}
