namespace Host.Tests.Plugins;

public sealed class TemplateTests
{
    [Fact]
    public async Task The_template_of_the_docs_serves_its_list_and_a_page_of_its_own()
    {
        using var station = new TestStation("Noticeboard");
        await using var app = await station.StartAsync();

        Assert.Contains("公告", await app.Kiosk.GetStringAsync("/m/noticeboard"), StringComparison.Ordinal);
        Assert.Contains("由社区服务站发布", await app.Kiosk.GetStringAsync("/m/noticeboard/About"), StringComparison.Ordinal);
    }
}
