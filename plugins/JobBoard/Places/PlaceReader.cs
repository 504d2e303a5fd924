using System.Text.RegularExpressions;
using StationKiosk.Sdk.Import;

namespace JobBoard.Places;

/// <summary>
/// Takes a written place apart: <c>上海-奉贤区</c>, <c>奉贤区南桥镇</c>, <c>上海市奉贤区望园路12号</c>. What it does not
/// recognise stays as the street, so nothing of the text is lost.
/// </summary>
internal static partial class PlaceReader
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    // The four municipalities are cities and provinces at once and are written without either word.
    private static readonly string[] Municipalities = ["北京", "上海", "天津", "重庆"];

    public static PlaceReading Read(string? text)
    {
        var parts = Parts(text);
        var leadingCity = LeadingCity(parts);
        var joined = string.Concat(leadingCity.Length > 0 ? parts[1..] : parts);

        var province = Take(Province(), ref joined);
        var city = leadingCity.Length > 0 ? leadingCity : Take(City(), ref joined);
        if (city.Length == 0 && Array.Find(Municipalities, name => joined.StartsWith(name, StringComparison.Ordinal)) is { } known)
        {
            city = known;
            joined = joined[known.Length..];
        }

        var district = Take(District(), ref joined);
        return new PlaceReading
        {
            Province = province,
            City = WithoutCityWord(city),
            District = district.Length == 0 ? Take(CountyCity(), ref joined) : district,
            Town = Take(Town(), ref joined),
            Street = joined,
        };
    }

    /// <summary>The text at its dashes, slashes and spaces: <c>云溪-城东</c> has two parts.</summary>
    public static string[] Parts(string? text) => [.. Separators().Split(CellNormaliser.Line(text)).Where(part => part.Length > 0)];

    // "云溪-湖滨区": a short first part without a word for its level, before a part that has one, is the city.
    private static string LeadingCity(string[] parts) =>
        parts.Length > 1 && parts[0].Length is >= 2 and <= 5 && !LevelWord().IsMatch(parts[0]) && LevelWord().IsMatch(parts[1])
            ? parts[0]
            : string.Empty;

    private static string WithoutCityWord(string city) =>
        city.Length > 2 && city.EndsWith('市') ? city[..^1] : city;

    private static string Take(Regex part, ref string text)
    {
        var found = part.Match(text);
        if (!found.Success)
        {
            return string.Empty;
        }

        text = text[found.Length..];
        return found.Value;
    }

    [GeneratedRegex(@"[-·/,，、>|\s]+", Options)]
    private static partial Regex Separators();

    [GeneratedRegex(@"^(\p{IsCJKUnifiedIdeographs}{2,3}省|\p{IsCJKUnifiedIdeographs}{2,6}自治区)", Options)]
    private static partial Regex Province();

    [GeneratedRegex(@"^\p{IsCJKUnifiedIdeographs}{2,5}?市(?![场民政区集])", Options)]
    private static partial Regex City();

    [GeneratedRegex(@"^\p{IsCJKUnifiedIdeographs}{1,3}市(?![场民政区集])", Options)]
    private static partial Regex CountyCity();

    // A quarter, a campus or an industrial estate also ends in 区 but is no district.
    [GeneratedRegex(@"^(\p{IsCJKUnifiedIdeographs}{2,4}?新区|\p{IsCJKUnifiedIdeographs}{1,4}?(?<![小社园校景街片厂库业发居术])区|\p{IsCJKUnifiedIdeographs}{1,4}?(县|旗))", Options)]
    private static partial Regex District();

    [GeneratedRegex(@"^\p{IsCJKUnifiedIdeographs}{1,5}?(街道|镇|乡)", Options)]
    private static partial Regex Town();

    [GeneratedRegex(@"(省|市|区|县|旗|镇|乡|街道|路|街|号)$", Options)]
    private static partial Regex LevelWord();
}
