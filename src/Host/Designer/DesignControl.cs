using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Designer;

/// <summary>One setting on a page of the designer, with what its control needs.</summary>
internal sealed record DesignControl(DesignNode Node, DesignPage Page)
{
    /// <summary>Whether it stands in a row of a table, without its own heading.</summary>
    public bool IsInline { get; init; }

    public string Name => "v" + Node.Pointer;

    public string Id => "n" + Node.Pointer.Replace('/', '-').Replace('~', '-');

    public IReadOnlyList<Fault> Faults => [.. Page.Draft.FaultsAt(Node.Pointer)];

    public bool IsLocked => Node.LockedBy is not null || !Page.MayWrite;

    public IReadOnlyList<KeyValuePair<string, LocalizedText>> Options => Node.Member?.Pick is { } pick ? PickList.Of(Node, pick) : [];

    /// <summary>What can be ticked: what is ticked first, in its order, then the rest.</summary>
    public IEnumerable<KeyValuePair<string, LocalizedText>> Boxes
    {
        get
        {
            var options = Options.ToDictionary(StringComparer.Ordinal);
            return Node.Texts.Select(t => KeyValuePair.Create(t, options.GetValueOrDefault(t, LocalizedText.Same(t)))).Concat(Options.Where(o => !Node.Texts.Contains(o.Key, StringComparer.Ordinal)));
        }
    }

    public string Shown => Node.Text.Length > 0 ? Node.Text : Node.Member?.Default?.Text ?? "";
}
