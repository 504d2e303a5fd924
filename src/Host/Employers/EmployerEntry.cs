namespace StationKiosk.Host.Employers;

/// <summary>An employer of the shared list: one credit code, or one name where no service knows a code, and what each service adds.</summary>
internal sealed record EmployerEntry(string Code, IReadOnlyList<EmployerRecord> Records)
{
    /// <summary>The names that services have for it, the most frequent first.</summary>
    public IReadOnlyList<string> Names { get; } =
        [.. Records.GroupBy(r => EmployerNames.Plain(r.Name), StringComparer.Ordinal).OrderByDescending(g => g.Count()).Select(g => g.First().Name)];

    public string Name => Names[0];

    /// <summary>Whether services call it by different names: one of them is wrong, or the code is.</summary>
    public bool IsNamedApart => Names.Count > 1;
}
