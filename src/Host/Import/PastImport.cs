namespace StationKiosk.Host.Import;

/// <summary>An import that was done, as the list of earlier ones shows it.</summary>
internal sealed record PastImport(string Batch, string Source, string Who, DateTimeOffset At, long New, long Changed, long Closed, bool CanBeUndone, bool IsUndone);
