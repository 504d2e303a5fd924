namespace StationKiosk.Host.Commands;

/// <summary>One file of a backup by its path within it, with slashes; by the hash a changed byte is found before it replaces anything.</summary>
internal sealed record BackupEntry(string File, long Bytes, string Sha256);
