namespace TrainingSignup.Attendance;

/// <summary>What came of a tap; each has a sentence under <c>training-signup.mark.{outcome}</c>.</summary>
internal enum MarkOutcome
{
    /// <summary>It is written down.</summary>
    Kept,

    /// <summary>This very tap was sent before.</summary>
    Known,

    /// <summary>Nobody with this code is on the class.</summary>
    NotOnClass,

    /// <summary>The class does not meet on that day.</summary>
    NoSuchDay,

    /// <summary>Before the class opens its doors.</summary>
    TooEarly,

    /// <summary>After they are shut.</summary>
    TooLate,
}
