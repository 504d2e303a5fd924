using StationKiosk.Records;
using TrainingSignup.Classes;

namespace TrainingSignup.Attendance;

/// <summary>That somebody was there on a day: when they came and when they went.</summary>
internal sealed record Mark(Record Record)
{
    public string Case => Record.Body.Text(MarkFields.Case) ?? "";

    public string Day => Record.Body.Text(MarkFields.Day) ?? "";

    public TimeOnly? In => Clock.Read(Record.Body.Text(MarkFields.In));

    public TimeOnly? Out => Clock.Read(Record.Body.Text(MarkFields.Out));

    public IReadOnlyList<string> Nonces => Record.Body.Texts(MarkFields.Nonces);

    /// <summary>Every value it had, the oldest first.</summary>
    public IReadOnlyList<MarkState> States => [.. Record.Body.Objects(MarkFields.States).Select(MarkState.Read)];

    /// <summary>What it said at the end of an instant; <see langword="null"/> when it was not there yet.</summary>
    public MarkState? AsOf(DateTimeOffset at) => States.LastOrDefault(state => state.At <= at);
}
