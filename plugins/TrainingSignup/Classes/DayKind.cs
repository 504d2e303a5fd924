namespace TrainingSignup.Classes;

/// <summary>How a day of a class came to be, or not to be.</summary>
internal enum DayKind
{
    Regular,
    Moved,
    Cancelled,
    Extra,
}
