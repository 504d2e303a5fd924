using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Designer;

/// <summary>The states of a case as boxes one below the other and the ways between them as arcs beside them: forward on the right, back on the left.</summary>
internal sealed record CaseDiagram(IReadOnlyList<CaseDiagram.Box> Boxes, IReadOnlyList<CaseDiagram.Arc> Arcs)
{
    public const int BoxWidth = 190;
    public const int BoxHeight = 40;
    public const int Gap = 34;
    public const int Left = 190;

    internal sealed record Box(string Label, int Y, bool IsClosed, bool IsFirst);

    internal sealed record Arc(string Label, int From, int To, int Reach, bool IsBack)
    {
        public string Path => From == To
            ? FormattableString.Invariant($"M {Left + BoxWidth} {From - 8} c {Reach} -10 {Reach} 26 2 18")
            : IsBack
                ? FormattableString.Invariant($"M {Left} {From} C {Left - Reach} {From} {Left - Reach} {To} {Left - 3} {To}")
                : FormattableString.Invariant($"M {Left + BoxWidth} {From} C {Left + BoxWidth + Reach} {From} {Left + BoxWidth + Reach} {To} {Left + BoxWidth + 3} {To}");

        public int LabelX => IsBack ? Left - (Reach * 3 / 4) - 4 : Left + BoxWidth + (Reach * 3 / 4) + 4;

        public int LabelY => ((From + To) / 2) + 4;
    }

    public int Height => (Boxes.Count * (BoxHeight + Gap)) + 10;

    public static CaseDiagram Of(DesignNode node, ITexts texts)
    {
        var states = node["states"]!.Children;
        var places = states.Select((s, i) => (s.Key, Y: 10 + (i * (BoxHeight + Gap)))).ToDictionary(s => s.Key, s => s.Y, StringComparer.Ordinal);
        var boxes = states.Select((s, i) => new Box(Short(texts.Show(s.Label)), places[s.Key], s["closed"]?.Text == "true", i == 0)).ToList();
        var arcs = new List<Arc>();
        foreach (var way in node["transitions"]?.Children ?? [])
        {
            foreach (var from in (way["from"]?.Texts ?? []).Where(places.ContainsKey))
            {
                if (way["to"]?.Text is { } to && places.TryGetValue(to, out var target))
                {
                    arcs.Add(ArcOf(Short(texts.Show(way.Label)), places[from], target, arcs));
                }
            }
        }

        return new CaseDiagram(boxes, arcs);
    }

    private static Arc ArcOf(string label, int from, int to, List<Arc> others)
    {
        var isBack = to < from;
        var steps = Math.Max(1, Math.Abs(to - from) / (BoxHeight + Gap));
        var reach = 26 + (steps * 22) + (others.Count(o => o.IsBack == isBack) * 8);
        // Each way leaves its box a little lower than the one before, so that the arrows do not lie on each other.
        var shift = (others.Count % 4 * 7) - 10;
        return new Arc(label, from + (BoxHeight / 2) + shift, to + (BoxHeight / 2) + shift, Math.Min(reach, 170), isBack);
    }

    private static string Short(string text) => text.Length <= 16 ? text : text[..15] + "…";
}
