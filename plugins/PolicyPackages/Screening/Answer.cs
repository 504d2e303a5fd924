namespace PolicyPackages.Screening;

/// <summary>What can be said about a policy and a person.</summary>
internal enum Answer
{
    /// <summary>Every condition is met.</summary>
    Yes,

    /// <summary>A condition is not met.</summary>
    No,

    /// <summary>It depends on something that is not known.</summary>
    Unknown,

    /// <summary>No questionnaire decides: there is a list, or the office does.</summary>
    Elsewhere,

    /// <summary>The policy is past its validity and being checked, or not in force yet: nobody is told that they are entitled.</summary>
    Checking,
}
