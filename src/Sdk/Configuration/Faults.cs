namespace StationKiosk.Sdk.Configuration;

/// <summary>Collects everything that is wrong; nothing stops at the first fault.</summary>
public sealed class Faults
{
    private readonly List<Fault> _all = [];

    /// <summary>What was found so far, in the order it was found.</summary>
    public IReadOnlyList<Fault> All => _all;

    /// <summary>Adds a fault at a member of the settings; the host finds file, line and column.</summary>
    /// <param name="path">JSON pointer relative to the settings (or the record that is checked), such as <c>/hours/until</c>; empty for the whole.</param>
    /// <param name="wrong">What is wrong, as a clause: <c>new("08:00 不晚于开始时间", "08:00 is not after the start")</c>.</param>
    /// <param name="right">What would be right, as a clause.</param>
    public void Add(string path, LocalizedText wrong, LocalizedText right) =>
        _all.Add(new Fault { Code = "rule", Path = path, Wrong = wrong, Right = right });

    /// <summary>Adds a fault that already knows its place.</summary>
    public void Add(Fault fault) => _all.Add(fault);
}
