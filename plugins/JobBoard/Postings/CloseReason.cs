namespace JobBoard.Postings;

/// <summary>Why a posting left the board, by the codes that are stored; employers and staff read their labels.</summary>
internal static class CloseReason
{
    /// <summary>Its last day has passed.</summary>
    public const string EndDate = "end-date";

    /// <summary>Nobody said that it still stands.</summary>
    public const string NoAnswer = "no-answer";

    /// <summary>The source's complete list no longer has it.</summary>
    public const string LeftTheList = "left-the-list";

    public const string PlacesFilled = "places-filled";
    public const string EmployerAsked = "employer-asked";
    public const string StaffDecided = "staff-decided";
    public const string Duplicate = "duplicate";
    public const string Rules = "rules";
    public const string EmployerBlocked = "employer-blocked";

    public static readonly IReadOnlyList<string> All =
        [EndDate, NoAnswer, LeftTheList, PlacesFilled, EmployerAsked, StaffDecided, Duplicate, Rules, EmployerBlocked];
}
