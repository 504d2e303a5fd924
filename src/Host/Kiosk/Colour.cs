using System.Globalization;

namespace StationKiosk.Host.Kiosk;

/// <summary>A colour of a theme, with what readability asks of it.</summary>
internal sealed record Colour(byte Red, byte Green, byte Blue)
{
    public static readonly Colour White = new(255, 255, 255);
    public static readonly Colour Ink = new(22, 32, 43);

    /// <summary>#rrggbb; anything else is the fallback.</summary>
    public static Colour Read(string? text, Colour fallback) =>
        text is ['#', .. { Length: 6 } digits] && int.TryParse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var value)
            ? new((byte)(value >> 16), (byte)(value >> 8), (byte)value)
            : fallback;

    /// <summary>The ratio of WCAG 2: from 1 (the same) to 21 (black on white).</summary>
    public double Contrast(Colour other)
    {
        var (a, b) = (Luminance(), other.Luminance());
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    /// <summary>The same hue, darkened until it can be read on a ground.</summary>
    public Colour ReadableOn(Colour ground, double contrast)
    {
        var colour = this;
        for (var share = 0.02; colour.Contrast(ground) < contrast && share <= 1; share += 0.02)
        {
            colour = Mix(Ink, share);
        }

        return colour;
    }

    public Colour Mix(Colour other, double share) => new(Blend(Red, other.Red, share), Blend(Green, other.Green, share), Blend(Blue, other.Blue, share));

    public override string ToString() => $"#{Red:x2}{Green:x2}{Blue:x2}";

    private double Luminance() => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    private static byte Blend(byte from, byte to, double share) => (byte)Math.Round(from + ((to - from) * share));

    private static double Linear(byte channel)
    {
        var value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
