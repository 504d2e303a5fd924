using System.Globalization;
using StationKiosk.Host.Texts;

namespace StationKiosk.Host.Packages;

/// <summary>Why a package is not made or not taken: the text <c>packages.no.{code}</c> with what fills it.</summary>
internal sealed record PackageRefusal(string Code, params object[] Args)
{
    public string Key => "packages.no." + Code;

    public string In(string language) => string.Format(CultureInfo.InvariantCulture, BuiltInTexts.Get(language, Key), Args);
}
