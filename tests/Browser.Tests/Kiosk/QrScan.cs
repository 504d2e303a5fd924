using System.Diagnostics;
using System.Text;
using Microsoft.Playwright;

namespace Browser.Tests.Kiosk;

/// <summary>Reads a QR code off the screen, as a phone does.</summary>
internal static class QrScan
{
    public static async Task<string> TextAsync(ILocator code)
    {
        var picture = Path.Combine(Path.GetTempPath(), "sk-" + Guid.NewGuid().ToString("N") + ".png");
        try
        {
            await code.ScreenshotAsync(new() { Path = picture });
            var source = Path.Combine(AppContext.BaseDirectory, "Kiosk", "read-qr.mjs");
            using var node = Process.Start(new ProcessStartInfo("node", [source, Host.Tests.PluginFolders.Built("NodeModules"), picture]) { UseShellExecute = false, RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 })!;
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
            await using var late = limit.Token.Register(node.Kill);
            var text = await node.StandardOutput.ReadToEndAsync(limit.Token);
            await node.WaitForExitAsync(limit.Token);
            Assert.Equal(0, node.ExitCode);
            return text;
        }
        finally
        {
            File.Delete(picture);
        }
    }
}
