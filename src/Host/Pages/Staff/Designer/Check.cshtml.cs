using StationKiosk.Host.Accounts;
using StationKiosk.Host.Configuration.Json;
using StationKiosk.Host.Designer;
using StationKiosk.Host.Engines;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Pages.Staff.Designer;

/// <summary>All that is wrong with a draft, each with the way to where it is put right.</summary>
internal sealed class CheckModel(DraftDesk desk, DraftReader reader, Visit visit, StaffVisit staff, ITexts texts)
    : DesignerPageModel(desk, reader, visit, staff, texts)
{
    /// <summary>The part of the module that a fault is in, as one reads it; null for a fault of the whole file.</summary>
    public DesignNode? PartOf(Fault fault) => Reading.Tree?.All
        .Where(n => n is { IsLeaf: false } && Covers(JsonPath.Display(n.Pointer), fault.Path))
        .MaxBy(n => n.Pointer.Length);

    public string TrailOf(DesignNode node)
    {
        var names = new List<string>();
        for (var up = node; up?.Parent is not null; up = up.Parent)
        {
            if (up.Pointer != "/settings")
            {
                names.Insert(0, Words.Show(up.Label).Text);
            }
        }

        return names.Count == 0 ? Words["designer.tile"].Text : string.Join(" › ", names);
    }

    private static bool Covers(string place, string path) => path == place || (path.StartsWith(place, StringComparison.Ordinal) && path[place.Length] is '.' or '[');
}
