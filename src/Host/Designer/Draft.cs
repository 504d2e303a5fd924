namespace StationKiosk.Host.Designer;

/// <summary>Changes to a settings file that nobody but the designer sees yet. One file has one draft, whoever works on it.</summary>
/// <param name="File">Path in the configuration folder.</param>
/// <param name="Bytes">The whole file as it would be published.</param>
/// <param name="Base">Hash of what was published when the draft began; empty for a file that was not there.</param>
/// <param name="Version">Counts the changes: who posts an older one is told what happened meanwhile.</param>
/// <param name="Who">Who changed it last.</param>
/// <param name="At">When.</param>
internal sealed record Draft(string File, byte[] Bytes, string Base, long Version, string Who, DateTimeOffset At)
{
    /// <summary>Hashes of what the draft said before each change, the last first: the way back, step by step.</summary>
    public IReadOnlyList<string> Before { get; init; } = [];
}
