namespace Browser.Tests.Kiosk;

/// <summary>The station's own pages and the host's pages over definitions, which every module shares: both languages, both orientations, both sizes of print.</summary>
public sealed class KioskCrawlTests(BrowserFixture browsers)
{
    [BrowserTheory]
    [InlineData(KioskCrawl.Station, "zh-CN", false)]
    [InlineData(KioskCrawl.Station, "zh-CN", true)]
    [InlineData(KioskCrawl.Station, "en", false)]
    [InlineData(KioskCrawl.Station, "en", true)]
    [InlineData("JobBoard", "zh-CN", false)]
    [InlineData("JobBoard", "zh-CN", true)]
    [InlineData("JobBoard", "en", false)]
    [InlineData("JobBoard", "en", true)]
    [Trait("row", "K3")]
    [Trait("row", "K10")]
    public Task Every_page_is_readable_reachable_and_keeps_to_itself(string part, string language, bool large) => new KioskCrawl(browsers).GoAsync(part, language, large);
}
