namespace TrainingSignup.Seats;

/// <summary>The steps of the cases by the ids that code takes them by.</summary>
internal static class Ways
{
    public const string Check = "check";
    public const string Admit = "admit";
    public const string Queue = "queue";
    public const string Refuse = "refuse";
    public const string Offer = "offer";
    public const string Accept = "accept";
    public const string Decline = "decline";
    public const string Lapse = "lapse";
    public const string Cancel = "cancel";
    public const string CallOff = "call-off";
    public const string Attend = "attend";
    public const string Complete = "complete";
    public const string Fall = "fall-short";
    public const string Absent = "absent";

    public const string Tell = "tell";
    public const string Withdraw = "withdraw";
    public const string Come = "come";
    public const string Pass = "pass";

    public static readonly IReadOnlyList<string> OfSignup = [Check, Admit, Queue, Refuse, Offer, Accept, Decline, Lapse, Cancel, CallOff, Attend, Complete, Fall, Absent];
    public static readonly IReadOnlyList<string> OfInterest = [Tell, Withdraw, Come, Pass];
}
