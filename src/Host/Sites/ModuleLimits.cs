namespace StationKiosk.Host.Sites;

/// <summary>How much a module may fail before it is taken out: so many errors within a window, or one request that lasts longer than the longest.</summary>
internal sealed record ModuleLimits(int MostErrors, TimeSpan Window, TimeSpan LongestRequest)
{
    public static readonly ModuleLimits Default = new(5, TimeSpan.FromMinutes(5), TimeSpan.FromSeconds(30));

    public static ModuleLimits Of(IConfiguration configuration) => new(
        configuration.GetValue("Modules:MostErrors", Default.MostErrors),
        TimeSpan.FromMinutes(configuration.GetValue("Modules:ErrorWindowMinutes", Default.Window.TotalMinutes)),
        TimeSpan.FromSeconds(configuration.GetValue("Modules:LongestRequestSeconds", Default.LongestRequest.TotalSeconds)));
}
