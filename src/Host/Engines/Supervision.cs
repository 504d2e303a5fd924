namespace StationKiosk.Host.Engines;

/// <summary>
/// Whether something starts the host again when it ends: systemd, told by its INVOCATION_ID, or anything else that sets
/// STATIONKIOSK_SUPERVISED to 1. Setting that to 0 says no.
/// </summary>
internal sealed class Supervision(IConfiguration configuration, LeftOut leftOut, ProcessEnds ends)
{
    public const int ExitForRestart = 75;

    private readonly bool _isSupervised = configuration["STATIONKIOSK_SUPERVISED"] is { Length: > 0 } told ? told == "1" : configuration["INVOCATION_ID"] is { Length: > 0 };

    /// <summary>Ends the process for a restart that leaves a module out; without a supervisor it returns and the host goes on.</summary>
    public void RestartWithout(string site, string module, string code)
    {
        if (_isSupervised)
        {
            leftOut.Take($"{site}/{module}", code, hangs: true);
            ends.Expect();
            Environment.Exit(ExitForRestart);
        }
    }
}
