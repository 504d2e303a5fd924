namespace StationKiosk.Host.Demo;

/// <summary>A line of business: how its employers are called, where they are, how big, and whom they look for.</summary>
internal sealed record DemoTrade
{
    public required IReadOnlyList<string> Suffixes { get; init; }

    /// <summary>The end of an employer's name, such as 有限公司.</summary>
    public required string Form { get; init; }

    public required IReadOnlyList<string> Places { get; init; }

    /// <summary><c>small</c>, <c>medium</c> or <c>large</c>.</summary>
    public required string Size { get; init; }

    public required IReadOnlyList<string> Shifts { get; init; }

    public required IReadOnlyList<DemoJob> Jobs { get; init; }
}
