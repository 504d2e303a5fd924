namespace TrainingSignup.Seats;

/// <summary>The telephone calls that training makes necessary, by their ids in the settings.</summary>
internal static class Calls
{
    public const string Offer = "offer";
    public const string Changed = "changed";
    public const string CalledOff = "called-off";
    public const string Opens = "opens";
    public const string After30 = "after-30";
    public const string After90 = "after-90";

    public static readonly IReadOnlyList<string> All = [Offer, Changed, CalledOff, Opens, After30, After90];
}
