using StationKiosk.Host.Accounts;
using StationKiosk.Host.Configuration.Json;
using StationKiosk.Host.Configuration.Shapes;
using StationKiosk.Host.Designer;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Forms.Paths;
using StationKiosk.Host.Forms.People;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Forms;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Pages.Staff.Designer;

/// <summary>All that is wrong with a draft, each with the way to where it is put right.</summary>
internal sealed class CheckModel(DraftDesk desk, DraftReader reader, Visit visit, StaffVisit staff, ITexts texts, TimeProvider clock)
    : DesignerPageModel(desk, reader, visit, staff, texts)
{
    private readonly DateOnly _today = visit.Snapshot.Site.DayOf(clock.GetUtcNow());

    /// <summary>What does no harm but helps nobody: a rule that nothing asks for.</summary>
    public IReadOnlyList<Fault> Warnings => [.. (Reading.Reading?.Warnings ?? []).Select(new FaultWords(Reading.Tree).Of)];

    /// <summary>The texts that a language of the site still lacks; the first language stands in for them, so this is a note.</summary>
    public IReadOnlyList<(string Language, IReadOnlyList<DesignNode> Texts)> Untranslated => [.. Design.Languages.Skip(1)
        .Select(l => (l, (IReadOnlyList<DesignNode>)[.. (Reading.Tree?.All ?? []).Where(n => n is { Shape.Kind: ShapeKind.Localized, Value: not null, IsBuiltIn: false } && n.TextIn(l).Length == 0 && n.TextIn(Design.Languages[0]).Length > 0)]))
        .Where(l => l.Item2.Count > 0)];

    public IReadOnlyList<PersonResult> People => Reading.Definition is { } definition ? PeopleRun.Run(definition, _today) : [];

    /// <summary>For each form what it can lead to, and the shortest way there; empty while there are faults.</summary>
    public IEnumerable<(LocalizedText Form, FormPaths Paths)> Forms => (Reading.Definition?.Forms ?? new Dictionary<string, FormDefinition>(StringComparer.Ordinal))
        .Select(f => (f.Value.Title, FormPaths.Of(f.Value, _today, Reading.Definition!.Cases.Values.Any(c => c.Form == f.Key))));

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
