using TrainingSignup.Seats;

namespace TrainingSignup.Attendance;

/// <summary>How much somebody attended, and what that comes to.</summary>
/// <param name="Seat">Whose it is.</param>
/// <param name="Days">Days attended.</param>
/// <param name="Minutes">Minutes that they were there.</param>
/// <param name="Percent">The share of the class's time, rounded down.</param>
/// <param name="IsEnough">Whether it is enough for the certificate and the allowance.</param>
/// <param name="Allowance">What is paid, in the currency of the settings.</param>
/// <param name="OpenDays">Days on which they came and never went, or the other way round: those count nothing until they are set right.</param>
internal sealed record HoursRow(Seat Seat, int Days, int Minutes, int Percent, bool IsEnough, long Allowance, int OpenDays);
