namespace StationKiosk.Host.Reports;

/// <summary>A record with its marks by item.</summary>
internal sealed record ChecklistRow(string Id, string Name, IReadOnlyDictionary<string, ChecklistMark> Marks)
{
    /// <summary>The nearest day by which something is to be done; none when nothing is left or no day is set.</summary>
    public DateOnly? Next => Marks.Values.Where(m => m.IsLeft).Min(m => m.Due);

    public bool IsInOrder => Marks.Values.All(m => !m.IsLeft);

    /// <summary>Whether it stands so in the item; without an item, in any.</summary>
    public bool Stands(string? item, ChecklistState state) =>
        item is null ? Marks.Values.Any(m => m.State == state) : Marks.TryGetValue(item, out var mark) && mark.State == state;
}
