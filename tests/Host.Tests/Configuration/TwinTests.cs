using StationKiosk.Host.Configuration.Reading;
using StationKiosk.Sdk.Configuration;

namespace Host.Tests.Configuration;

/// <summary>A hundred stations with the same files cost little more than one: each file is read once, and each station is still asked about.</summary>
public sealed class TwinTests
{
    [Fact]
    [Trait("row", "L2")]
    public void Files_that_are_equal_are_read_once_and_checked_for_each_station()
    {
        var asked = new List<string>();
        using var folder = new ConfigFixture();
        folder.Plugins[0] = ConfigFixture.DeskPlugin(check: (_, module, _) => asked.Add($"{module.Site.Id}/{module.Id}"));
        var (station, desk) = (Text(folder, ConfigFixture.Station), Text(folder, ConfigFixture.Desk));
        folder.With("district/modules/shared.json", desk.Replace("\"plugin\"", "\"scope\": \"district\", \"plugin\"", StringComparison.Ordinal));
        foreach (var id in new[] { "s2", "s3" })
        {
            folder.With($"stations/{id}/station.json", station).With($"stations/{id}/modules/desk.json", desk);
        }

        folder.With("stations/s3/modules/desk.json", desk + "\n");
        var reading = folder.Read();

        Assert.Empty(reading.AllFaults);
        Assert.Same(Module(reading, "s1", "desk").Effective, Module(reading, "s2", "desk").Effective);
        Assert.NotSame(Module(reading, "s1", "desk").Effective, Module(reading, "s3", "desk").Effective);
        Assert.Same(Module(reading, "s1", "shared").Effective, Module(reading, "s3", "shared").Effective);
        Assert.Same(Module(reading, "s1", "shared").Effective, reading.District.Modules.Single().Effective);
        Assert.Equal(["district/shared", "s1/desk", "s1/shared", "s2/desk", "s2/shared", "s3/desk", "s3/shared"], asked.Order(StringComparer.Ordinal));
        Assert.Equal("s2", Module(reading, "s2", "shared").Info!.Site.Id);
    }

    [Fact]
    [Trait("row", "L2")]
    public void What_the_plugin_finds_wrong_at_one_station_stands_at_that_station_alone()
    {
        using var folder = new ConfigFixture();
        folder.Plugins[0] = ConfigFixture.DeskPlugin(check: (_, module, faults) =>
        {
            if (module.Site.Id == "s2")
            {
                faults.Add("/heading", new LocalizedText("不合适", "does not fit here"), new LocalizedText("换一个", "take another"));
            }
        });
        folder.With("stations/s2/station.json", Text(folder, ConfigFixture.Station)).With("stations/s2/modules/desk.json", Text(folder, ConfigFixture.Desk));

        var reading = folder.Read();

        Assert.True(Module(reading, "s1", "desk").IsGood);
        Assert.Equal("stations/s2/modules/desk.json", Assert.Single(reading.AllFaults).File);
    }

    [Theory]
    [Trait("row", "L2")]
    [InlineData(ConfigFixture.Station, "\"version\": 1,", "\"version\": 1, \"phone\": \"0571-85000001\\n\",", "pattern")]
    [InlineData(ConfigFixture.Station, "\"version\": 1,", "\"version\": 1, \"hours\": { \"monday\": [\"08:30-17:00\\n\"] },", "/hours")]
    [InlineData(ConfigFixture.Desk, "\"mobile\":", "\"mobile\\n\":", "/settings")]
    public void A_line_break_after_what_a_pattern_asks_for_does_not_pass(string file, string old, string now, string at)
    {
        using var folder = new ConfigFixture();

        folder.Replace(file, old, now);

        var fault = Assert.Single(folder.Read().AllFaults);
        Assert.Contains(at, at.StartsWith('/') ? fault.Path.Replace('.', '/') : fault.Code, StringComparison.Ordinal);
    }

    private static string Text(ConfigFixture folder, string file) => File.ReadAllText(Path.Combine(folder.Folder, file));

    private static ModuleReading Module(ConfigurationReading reading, string station, string id) => reading.Stations[station].Modules.Single(m => m.Id == id);
}
