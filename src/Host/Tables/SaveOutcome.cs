using StationKiosk.Records;

namespace StationKiosk.Host.Tables;

/// <summary>What came of saving a record: it is saved, somebody else was quicker, or it cannot be.</summary>
/// <param name="Id">The record's id when it is saved.</param>
/// <param name="Theirs">The record as somebody else left it meanwhile.</param>
/// <param name="Refusal">Why it cannot be saved.</param>
/// <param name="Field">The field that the refusal is about; empty when it is about more than one.</param>
internal sealed record SaveOutcome(string? Id, Record? Theirs = null, string? Refusal = null, string Field = "");
