namespace StationKiosk.Host.Configuration.Publishing;

/// <summary>What a file said at some time, and who wanted it so.</summary>
/// <param name="Id">The record's id.</param>
/// <param name="File">Path in the configuration folder.</param>
/// <param name="Hash">SHA-256 of the bytes in hex; empty when the file was deleted.</param>
/// <param name="Who">The account, or <c>file</c> for a hand edit.</param>
/// <param name="Why">In the person's own words, or how it came about.</param>
/// <param name="At">When.</param>
internal sealed record ConfigVersion(string Id, string File, string Hash, string Who, string Why, DateTimeOffset At)
{
    /// <summary>Who stands for edits that came past the console.</summary>
    public const string FromFile = "file";

    public bool IsDeletion => Hash.Length == 0;
}
