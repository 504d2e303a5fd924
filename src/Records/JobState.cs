namespace StationKiosk.Records;

/// <summary>Where a job stands.</summary>
public enum JobState
{
    /// <summary>It waits for its time.</summary>
    Waiting,

    /// <summary>A runner has it until its lease ends; then it may be leased again.</summary>
    Leased,

    /// <summary>It is done.</summary>
    Done,

    /// <summary>It failed as often as it may: somebody must look.</summary>
    GivenUp,
}
