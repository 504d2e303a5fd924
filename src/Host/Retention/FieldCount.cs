namespace StationKiosk.Host.Retention;

/// <summary>How many personal answers to one question are kept, and how many of them longer than they may be.</summary>
/// <param name="Module">The module's id.</param>
/// <param name="Kind">Which of its cases.</param>
/// <param name="Field">The question.</param>
/// <param name="Days">For how many days after a case is closed they may be kept.</param>
/// <param name="Kept">Answers that are there.</param>
/// <param name="Open">Of these, those of open cases, whose days have not begun.</param>
/// <param name="Over">Of these, those whose days are over.</param>
internal sealed record FieldCount(string Module, string Kind, string Field, int Days, int Kept, int Open, int Over);
