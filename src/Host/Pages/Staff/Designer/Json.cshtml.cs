using System.Text;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Designer;
using StationKiosk.Host.Engines;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Pages.Staff.Designer;

/// <summary>The draft as the file it will be, with line numbers, for those who read JSON.</summary>
internal sealed class JsonModel(DraftDesk desk, DraftReader reader, Visit visit, StaffVisit staff, ITexts texts)
    : DesignerPageModel(desk, reader, visit, staff, texts)
{
    public IReadOnlyList<string> Lines => Encoding.UTF8.GetString(Draft.Bytes).Split('\n');

    public HashSet<int> Wrong => [.. Reading.Faults.Select(f => f.Line)];
}
