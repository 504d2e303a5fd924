namespace StationKiosk.Host.Cases;

/// <summary>What came of moving a case.</summary>
internal enum CaseMove
{
    Done,

    /// <summary>There is no such case, or the definition knows no such way.</summary>
    NotFound,

    /// <summary>Somebody else moved it since the page was opened.</summary>
    Stale,

    /// <summary>A coded reason is asked and none was given.</summary>
    ReasonMissing,

    /// <summary>The step needs a permission that whoever takes it does not have.</summary>
    NotAllowed,

    /// <summary>A signature that the service demands was left for the desk and has not been given there.</summary>
    Unsigned,
}
