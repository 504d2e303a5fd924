using System.Net;
using System.Text.Encodings.Web;
using Host.Tests.Kiosk;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Sites;
using StationKiosk.Host.Texts;

namespace Host.Tests.Configuration;

/// <summary>No text that was accepted fails a page.</summary>
public sealed class ShownMarkdownTests
{
    private static readonly string Deep = new string('>', 200) + " x";

    [Theory]
    [InlineData(">")]
    [InlineData("- ")]
    [InlineData("[")]
    [InlineData("*")]
    [InlineData("![")]
    public void Whatever_stands_deep_in_itself_is_shown_as_a_text(string sign)
    {
        var text = string.Concat(Enumerable.Repeat(sign, 5000)) + "end";
        using var page = new StringWriter();

        MarkdownText.ToHtml(text).WriteTo(page, HtmlEncoder.Default);

        Assert.Contains("end", page.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("row", "Y1")]
    public async Task A_policy_that_no_screen_can_show_is_a_fault_of_its_file_and_the_last_good_one_goes_on()
    {
        await using var board = await JourneyBoard.StartAsync();
        var file = Path.Combine(board.App.Folder, "data", "config", "district", "content", "policies", "farm-training.md");
        await File.AppendAllTextAsync(file, "\n\n" + Deep + "\n", TestContext.Current.CancellationToken);

        await board.App.Get<EngineHost>().PublishAsync();

        var fault = Assert.Single(board.App.Get<SiteReading>().Last!.AllFaults);
        Assert.Contains("套得太深", fault.In("zh-CN"), StringComparison.Ordinal);
        Assert.EndsWith("farm-training.md", fault.File, StringComparison.Ordinal);
        using var page = await board.Kiosk.GetAsync("/m/policies");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }
}
