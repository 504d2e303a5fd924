namespace StationKiosk.Host.Retention;

/// <summary>What one run found and left behind, counted before it and again after it.</summary>
/// <param name="At">When it was.</param>
/// <param name="Site">Whose answers.</param>
/// <param name="Why">Such as <c>daily</c>, <c>restored</c> or <c>asked</c>.</param>
/// <param name="BackupOf">When the backup was made that had been restored; null for any other run.</param>
/// <param name="Before">What was kept.</param>
/// <param name="After">What is kept now.</param>
internal sealed record RetentionRun(DateTimeOffset At, string Site, string Why, DateTimeOffset? BackupOf, IReadOnlyList<FieldCount> Before, IReadOnlyList<FieldCount> After)
{
    public int Kept => Before.Sum(c => c.Kept);

    public int Over => Before.Sum(c => c.Over);

    public int Removed => Before.Sum(c => c.Kept) - After.Sum(c => c.Kept);

    public int StillOver => After.Sum(c => c.Over);
}
