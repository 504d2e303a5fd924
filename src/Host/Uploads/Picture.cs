using SkiaSharp;

namespace StationKiosk.Host.Uploads;

/// <summary>A photograph or drawing: its pixels are read, turned the right way up and written anew. Nothing else of the file is kept.</summary>
internal static class Picture
{
    public const int MostMegapixels = 40;
    private const int Quality = 90;

    // One at a time: forty megapixels take 160 MB while they are turned, twice.
    private static readonly SemaphoreSlim Table = new(1, 1);

    /// <summary>The picture, or null when it cannot be read or is too large to be shown.</summary>
    public static async Task<byte[]?> RewrittenAsync(byte[] bytes, CancellationToken cancellation)
    {
        await Table.WaitAsync(cancellation);
        try
        {
            return await Task.Run(() => Rewritten(bytes), cancellation);
        }
        finally
        {
            Table.Release();
        }
    }

    private static byte[]? Rewritten(byte[] bytes)
    {
        using var data = SKData.CreateCopy(bytes);
        using var codec = SKCodec.Create(data);
        if (codec is null || codec.EncodedFormat is not (SKEncodedImageFormat.Jpeg or SKEncodedImageFormat.Png) || (long)codec.Info.Width * codec.Info.Height > MostMegapixels * 1_000_000L)
        {
            return null;
        }

        var info = new SKImageInfo(codec.Info.Width, codec.Info.Height, SKColorType.Rgba8888, codec.Info.AlphaType == SKAlphaType.Opaque ? SKAlphaType.Opaque : SKAlphaType.Premul, SKColorSpace.CreateSrgb());
        using var pixels = new SKBitmap(info);
        if (codec.GetPixels(info, pixels.GetPixels()) != SKCodecResult.Success)
        {
            return null;
        }

        if (codec.EncodedOrigin is SKEncodedOrigin.Default or SKEncodedOrigin.TopLeft)
        {
            return Encoded(pixels, codec.EncodedFormat);
        }

        using var upright = Upright(pixels, codec.EncodedOrigin);
        return Encoded(upright, codec.EncodedFormat);
    }

    private static byte[]? Encoded(SKBitmap pixels, SKEncodedImageFormat format)
    {
        using var kept = pixels.Encode(format, Quality);
        return kept?.ToArray();
    }

    private static SKBitmap Upright(SKBitmap pixels, SKEncodedOrigin origin)
    {
        var isOnItsSide = origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        var (width, height) = isOnItsSide ? (pixels.Height, pixels.Width) : (pixels.Width, pixels.Height);
        var upright = new SKBitmap(pixels.Info.WithSize(width, height));
        using var canvas = new SKCanvas(upright);
        canvas.SetMatrix(origin switch
        {
            SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, width, 0, 1, 0, 0, 0, 1),
            SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, width, 0, -1, height, 0, 0, 1),
            SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, height, 0, 0, 1),
            SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightTop => new SKMatrix(0, -1, width, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, width, -1, 0, height, 0, 0, 1),
            _ => new SKMatrix(0, 1, 0, -1, 0, height, 0, 0, 1),
        });
        canvas.DrawBitmap(pixels, 0, 0);
        return upright;
    }
}
