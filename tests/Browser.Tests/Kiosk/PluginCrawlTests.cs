namespace Browser.Tests.Kiosk;

/// <summary>What each plugin adds: Chinese in ordinary print and English in large print, which together are every language, print and orientation.</summary>
public sealed class PluginCrawlTests(BrowserFixture browsers)
{
    [BrowserTheory]
    [InlineData("TrainingSignup", "zh-CN", false)]
    [InlineData("TrainingSignup", "en", true)]
    [InlineData("BedBooking", "zh-CN", false)]
    [InlineData("BedBooking", "en", true)]
    [InlineData("PolicyPackages", "zh-CN", false)]
    [InlineData("PolicyPackages", "en", true)]
    [InlineData("FormService", "zh-CN", false)]
    [InlineData("FormService", "en", true)]
    [Trait("row", "K3")]
    [Trait("row", "K10")]
    public Task Every_page_is_readable_reachable_and_keeps_to_itself(string plugin, string language, bool large) => new KioskCrawl(browsers).GoAsync(plugin, language, large);
}
