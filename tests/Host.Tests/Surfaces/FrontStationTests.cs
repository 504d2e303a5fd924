using Host.Tests.Accounts;
using Host.Tests.Plugins;
using StationKiosk.Host.Engines;

namespace Host.Tests.Surfaces;

public sealed class FrontStationTests
{
    [Fact]
    public async Task A_kiosk_keeps_its_first_station_when_others_are_added_and_a_repair_says_so()
    {
        using var station = new TestStation("Steady");
        await using (var app = await station.StartAsync())
        {
            await app.SignInAsync();
            station.WriteStation("lakeside");
            await app.Get<EngineHost>().PublishAsync();

            Assert.Contains("href=\"/m/steady\"", await app.Kiosk.GetStringAsync("/"), StringComparison.Ordinal);
            Assert.Contains("没有说明这台自助机属于哪个驿站", await app.Staff.GetStringAsync("/s/demo/repairs"), StringComparison.Ordinal);
        }

        await using (var restarted = await station.StartAsync())
        {
            Assert.Contains("href=\"/m/steady\"", await restarted.Kiosk.GetStringAsync("/"), StringComparison.Ordinal);
        }

        await using var told = await station.StartAsync(("Kiosk:Station", "lakeside"));
        Assert.DoesNotContain("/m/steady", await told.Kiosk.GetStringAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_that_had_several_stations_from_the_beginning_lists_them()
    {
        using var station = new TestStation("Steady");
        station.WriteStation("lakeside");
        await using var app = await station.StartAsync();

        Assert.Contains("href=\"/s/lakeside/\"", await app.Kiosk.GetStringAsync("/"), StringComparison.Ordinal);
    }
}
