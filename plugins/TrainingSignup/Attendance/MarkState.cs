using System.Text.Json.Nodes;
using StationKiosk.Records;
using TrainingSignup.Classes;

namespace TrainingSignup.Attendance;

/// <summary>What a mark said from an instant on.</summary>
/// <param name="At">When it was written.</param>
/// <param name="In">When the person came.</param>
/// <param name="Out">When the person went.</param>
/// <param name="By">Who wrote it.</param>
/// <param name="Why">Why it was corrected; empty for a check-in or check-out.</param>
internal sealed record MarkState(DateTimeOffset At, TimeOnly? In, TimeOnly? Out, string By, string Why)
{
    public static MarkState Read(RecordBody body) =>
        new(body.Instant("at") ?? DateTimeOffset.MinValue, Clock.Read(body.Text("in")), Clock.Read(body.Text("out")), body.Text("by") ?? "", body.Text("why") ?? "");

    public JsonObject Write() => new()
    {
        ["at"] = Clock.Instant(At),
        ["in"] = In is { } came ? Clock.Time(came) : null,
        ["out"] = Out is { } went ? Clock.Time(went) : null,
        ["by"] = By,
        ["why"] = Why.Length > 0 ? Why : null,
    };
}
