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
            var text = await node.StandardOutput.ReadToEndAsync();
            await node.WaitForExitAsync();
            Assert.Equal(0, node.ExitCode);
            return text;
        }
        finally
        {
            File.Delete(picture);
        }
    }
}
