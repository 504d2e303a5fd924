using Host.Tests.Accounts;
using Host.Tests.Plugins;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Plugins;

namespace Host.Tests.Staff;

public sealed class PluginPageTests
{
    [Fact]
    [Trait("row", "P3")]
    public async Task A_plugin_is_switched_off_and_on_and_both_are_written_down()
    {
        using var station = new TestStation("Steady");
        await using var app = await station.StartAsync();
        await app.SignInAsync();

        using var off = await app.Staff.PostFormAsync("/plugins?handler=Off", ("plugin", "Steady"));
        var without = await app.Staff.GetStringAsync(off.Headers.Location!);
        var state = (await Truth.OfPluginAsync(app, "Steady")).State;
        using var on = await app.Staff.SendFormAsync("/plugins?handler=On", without, ("plugin", "Steady"));
        var with = await app.Staff.GetStringAsync(on.Headers.Location!);

        Assert.Contains("插件已停用", without, StringComparison.Ordinal);
        Assert.Contains("已由工作人员停用", without, StringComparison.Ordinal);
        Assert.Equal(PluginState.Disabled, state);
        Assert.Contains("正在使用", with, StringComparison.Ordinal);
        Assert.Contains("Steady one", await app.Kiosk.GetStringAsync("/m/steady"), StringComparison.Ordinal);
        Assert.Equal(["plugin.on Steady", "plugin.off Steady"], app.Get<AuditLog>().Find(new AuditFilter()).Rows.Select(r => $"{r.Entry.What} {r.Entry.About}").Where(w => w.StartsWith("plugin.", StringComparison.Ordinal)));
    }

    [Fact]
    [Trait("row", "P1")]
    public async Task A_module_that_was_faulted_is_named_on_the_home_and_put_back_with_one_button()
    {
        using var station = new TestStation("ThrowsLater", "Steady");
        await using var app = await station.StartAsync();
        await app.SignInAsync();
        app.Get<StationKiosk.Host.Sites.ModuleHealth>().Set("demo", "throwslater", StationKiosk.Host.Surfaces.Surface.Kiosk, new StationKiosk.Sdk.Configuration.LocalizedText("测试", "test"));

        var faulted = await app.Staff.GetStringAsync("/");
        using var back = await app.Staff.SendFormAsync("/module-back", faulted, ("module", "throwslater"));
        var after = await app.Staff.GetStringAsync(back.Headers.Location!);

        Assert.Contains("“ThrowsLater”出错太多，已暂停", faulted, StringComparison.Ordinal);
        Assert.Contains("已恢复", after, StringComparison.Ordinal);
        Assert.DoesNotContain("出错太多，已暂停", after, StringComparison.Ordinal);
        Assert.Contains(app.Get<AuditLog>().Find(new AuditFilter { What = "module.back" }).Rows, r => r.Entry.About == "throwslater");
    }
}
