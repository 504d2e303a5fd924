namespace StationKiosk.Host.Configuration.Json;

/// <summary>JSON pointers (<c>/fields/phone</c>) inside, paths (<c>$.fields.phone</c>) towards people.</summary>
internal static class JsonPath
{
    public static string[] Split(string pointer) =>
        [.. pointer.Split('/').Skip(1).Select(s => s.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal))];

    public static string Join(IEnumerable<string> segments) => segments.Aggregate("", Add);

    public static string Add(string pointer, string segment) =>
        pointer + "/" + segment.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    public static bool IsAtOrBelow(string pointer, string ancestor) =>
        pointer == ancestor || pointer.StartsWith(ancestor + "/", StringComparison.Ordinal);

    public static string Display(string pointer) => "$" + string.Concat(Split(pointer).Select(DisplaySegment));

    private static string DisplaySegment(string segment)
    {
        if (segment.Length > 0 && segment.All(char.IsAsciiDigit))
        {
            return $"[{segment}]";
        }

        var isName = segment.Length > 0 && segment.All(c => char.IsLetterOrDigit(c) || c is '_' or '$');
        return isName ? "." + segment : $"['{segment}']";
    }
}
