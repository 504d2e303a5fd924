namespace StationKiosk.Host.Packages;

/// <summary>The plugin that a package's module is made of, and the versions of it that will do.</summary>
internal sealed record PackagePlugin(string Id, string Min, string Max)
{
    /// <summary>From the version it was made with to the last of the same main number: the next one may read settings differently.</summary>
    public static PackagePlugin Of(string id, string version) => new(id, version, version.Split('.')[0] + ".999.999");

    public bool Takes(string version) =>
        Version.TryParse(version, out var have) && Version.TryParse(Min, out var min) && Version.TryParse(Max, out var max) && have >= min && have <= max;
}
