namespace TrainingSignup.Seats;

/// <summary>The fields of a seat. None is personal: the code is the ticket's, the initials are what lists may show, the mark cannot be turned back.</summary>
internal static class SeatFields
{
    public const string Class = "class";
    public const string Case = "case";
    public const string Number = "number";
    public const string State = "state";
    public const string Until = "until";
    public const string Code = "code";
    public const string Initials = "initials";
    public const string Person = "person";
    public const string Worker = "worker";
    public const string Rated = "rated";
    public const string After30 = "after30";
    public const string After90 = "after90";
}
