using System.Text;

namespace StationKiosk.Host.Employers;

/// <summary>Names of employers without what differs from clerk to clerk: blanks, brackets, width of letters.</summary>
internal static class EmployerNames
{
    public static string Plain(string name) => string.Concat(name.Normalize(NormalizationForm.FormKC).ToUpperInvariant().Where(char.IsLetterOrDigit));
}
