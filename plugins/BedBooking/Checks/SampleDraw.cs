using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BedBooking.Settings;

namespace BedBooking.Checks;

/// <summary>
/// Draws a sample by lot. The lot of a stay is a hash of the seed and its id, so anybody who has both draws the same sample again, in whatever
/// order the stays are given and whatever else was added since.
/// </summary>
internal static class SampleDraw
{
    public static IReadOnlyList<string> Draw(IReadOnlyCollection<string> ids, string seed, CheckSettings settings)
    {
        var wanted = Math.Clamp((int)Math.Ceiling(ids.Count * settings.Percent / 100m), Math.Min(settings.Fewest, settings.Most), settings.Most);
        return [.. ids.OrderBy(id => Lot(seed, id), StringComparer.Ordinal).Take(wanted)];
    }

    /// <summary>A seed for a round: eight digits that staff can write down.</summary>
    public static string NewSeed() => RandomNumberGenerator.GetInt32(10_000_000, 100_000_000).ToString(CultureInfo.InvariantCulture);

    private static string Lot(string seed, string id) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}/{id}")));
}
