namespace StationKiosk.Records;

/// <summary>What undoing a batch did.</summary>
/// <param name="Removed">How many records that it had inserted were deleted.</param>
/// <param name="Restored">How many changes of it were taken back.</param>
/// <param name="Kept">The records that somebody else changed after the batch: they were left as they are.</param>
public sealed record UndoReport(long Removed, long Restored, IReadOnlyList<RecordKey> Kept);
