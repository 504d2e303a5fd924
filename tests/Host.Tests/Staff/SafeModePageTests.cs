using System.Net;
using Host.Tests.Accounts;
using Host.Tests.Plugins;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Engines;

namespace Host.Tests.Staff;

public sealed class SafeModePageTests
{
    [Fact]
    [Trait("row", "P8")]
    public async Task Staff_switch_safe_mode_on_and_off_and_it_holds_over_a_restart()
    {
        using var station = new TestStation("Steady");
        var app = await station.StartAsync();
        await app.SignInAsync();

        using var entered = await app.Staff.PostFormAsync("/plugins?handler=EnterSafeMode");
        var console = await app.Staff.GetStringAsync("/plugins");
        var kiosk = await app.Kiosk.GetStringAsync("/");
        using var module = await app.Kiosk.GetAsync("/m/steady");
        await app.DisposeAsync();
        app = await station.StartAsync();
        await app.Staff.TryAsync("admin", SignIn.Password);
        var restarted = await app.Staff.GetStringAsync("/plugins");
        using var left = await app.Staff.SendFormAsync("/plugins?handler=LeaveSafeMode", restarted);
        var after = await app.Staff.GetStringAsync("/plugins");

        Assert.Equal("/plugins?done=safe-mode.entered", entered.Headers.Location?.ToString());
        Assert.Contains("林静暂停了所有插件", console, StringComparison.Ordinal);
        Assert.Contains("退出安全模式", console, StringComparison.Ordinal);
        Assert.Contains("请", kiosk, StringComparison.Ordinal);
        Assert.Contains("tile-shut", kiosk, StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, module.StatusCode);
        Assert.Contains("林静暂停了所有插件", restarted, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, left.StatusCode);
        Assert.DoesNotContain("暂停了所有插件", after, StringComparison.Ordinal);
        Assert.False(app.Get<EngineHost>().Live.IsSafeMode);
        Assert.Contains("Steady one", await app.Kiosk.GetStringAsync("/m/steady"), StringComparison.Ordinal);
        Assert.Equal(["safe-mode.left", "safe-mode.entered"], app.Get<AuditLog>().Find(new AuditFilter()).Rows.Select(r => r.Entry.What).Where(w => w.StartsWith("safe-mode", StringComparison.Ordinal)));
        await app.DisposeAsync();
    }

    [Fact]
    [Trait("row", "P8")]
    public async Task After_failed_starts_the_banner_says_so_and_who_can_do_something()
    {
        using var station = new TestStation("Steady");
        await File.WriteAllTextAsync(Path.Combine(station.Data, "failed-starts"), "3", TestContext.Current.CancellationToken);
        await using var app = await station.StartAsync();
        await app.SignInAsync();
        using var clerk = await app.SignInAsAsync("wang", "nothing");

        var home = await app.Staff.GetStringAsync("/");
        var others = await clerk.GetStringAsync("/");

        Assert.Contains("连续三次没有启动成功", home, StringComparison.Ordinal);
        Assert.Contains("LeaveSafeMode", home, StringComparison.Ordinal);
        Assert.Contains("请联系管理员", others, StringComparison.Ordinal);
        Assert.DoesNotContain("LeaveSafeMode", others, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("row", "P8")]
    public async Task Only_those_who_manage_plugins_enter_safe_mode()
    {
        using var station = new TestStation("Steady");
        await using var app = await station.StartAsync();
        await app.SignInAsync();
        using var clerk = await app.SignInAsAsync("wang", "nothing");

        using var refused = await clerk.SendFormAsync("/plugins?handler=EnterSafeMode", await clerk.GetStringAsync("/"));

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.False(app.Get<EngineHost>().Live.IsSafeMode);
    }
}
