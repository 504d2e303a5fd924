namespace StationKiosk.Host.Demo;

/// <summary>A kind of work in the word lists: its name, what one does, and between what amounts it is paid.</summary>
internal sealed record DemoJob
{
    public required string Zh { get; init; }

    public required string En { get; init; }

    public required decimal From { get; init; }

    public required decimal To { get; init; }

    /// <summary><c>hour</c>, <c>day</c>, <c>month</c> or <c>year</c>.</summary>
    public string Period { get; init; } = "month";

    /// <summary>Monthly pays a year when there are more than twelve.</summary>
    public int? Months { get; init; }

    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>Key of the hours; not set takes one of the trade's.</summary>
    public string? Shift { get; init; }

    public required string Duty { get; init; }

    public required string DutyEn { get; init; }
}
