namespace StationKiosk.Host.Commands;

/// <summary>
/// What is in a backup, written beside it. The keys are listed apart from the rest: whoever takes them elsewhere, as they should, leaves
/// a backup that is still whole.
/// </summary>
internal sealed record BackupList(int Format, string Version, DateTimeOffset Made, IReadOnlyList<BackupEntry> Files, IReadOnlyList<BackupEntry> Keys)
{
    public int StoreCount => Files.Count(IsStore);

    public static bool IsStore(BackupEntry entry) => entry.File.EndsWith(".db", StringComparison.Ordinal);
}
