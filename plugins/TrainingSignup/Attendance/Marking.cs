namespace TrainingSignup.Attendance;

/// <summary>One tap on a device: somebody comes or goes. The nonce is the tap's own, so that sending it twice does nothing twice.</summary>
/// <param name="Nonce">Made once on the device.</param>
/// <param name="Case">Whose it is.</param>
/// <param name="Day">The day of the series.</param>
/// <param name="IsOut">Whether the person goes.</param>
/// <param name="At">The time of day on the device.</param>
internal sealed record Marking(string Nonce, string Case, string Day, bool IsOut, TimeOnly At);
