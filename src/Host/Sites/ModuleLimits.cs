namespace StationKiosk.Host.Sites;

/// <summary>
/// How much a module may fail before it is taken out: errors of so many visits within a window, or one request whose code runs longer than
/// the longest. What was taken out is tried again after a pause, which doubles each time up to the longest.
/// </summary>
internal sealed record ModuleLimits(int MostErrors, TimeSpan Window, TimeSpan LongestRequest)
{
    public static readonly ModuleLimits Default = new(5, TimeSpan.FromMinutes(15), TimeSpan.FromSeconds(30));

    public TimeSpan FirstPause { get; init; } = TimeSpan.FromMinutes(1);

    public TimeSpan LongestPause { get; init; } = TimeSpan.FromHours(1);

    public static ModuleLimits Of(IConfiguration configuration) => new(
        configuration.GetValue("Modules:MostErrors", Default.MostErrors),
        TimeSpan.FromMinutes(configuration.GetValue("Modules:ErrorWindowMinutes", Default.Window.TotalMinutes)),
        TimeSpan.FromSeconds(configuration.GetValue("Modules:LongestRequestSeconds", Default.LongestRequest.TotalSeconds)))
    {
        FirstPause = TimeSpan.FromSeconds(configuration.GetValue("Modules:FirstPauseSeconds", Default.FirstPause.TotalSeconds)),
    };
}
