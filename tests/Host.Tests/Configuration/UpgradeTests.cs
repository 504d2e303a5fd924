namespace Host.Tests.Configuration;

/// <summary>A plugin is upgraded under a station and a district that have changed what it brings.</summary>
[Trait("row", "L20")]
public sealed class UpgradeTests
{
    private const string NextLayer = """
        {
          "version": 1,
          "settingsVersion": 2,
          "settings": {
            "heading": { "zh-CN": "欢迎取号", "en": "Welcome" },
            "resetSeconds": 45,
            "prefix": "N",
            "fields": { "phone": { "kind": "phone", "label": { "zh-CN": "电话", "en": "Phone" }, "mandatory": true } }
          }
        }
        """;

    private const string Steps = """
        { "2": [ { "rename": ["/caption", "/heading"] }, { "rename": ["/fields/mobile", "/fields/phone"] }, { "remove": "/logo" } ] }
        """;

    private const string District = """
        {
          "version": 1,
          "plugin": "Desk",
          "$lock": ["/settings/caption"],
          "settings": {
            "caption": { "en": "District desk" },
            "fields": { "mobile": { "label": { "en": "District mobile" } } }
          }
        }
        """;

    private const string Station = """
        {
          "version": 1,
          "title": { "zh-CN": "取号", "en": "Tickets" },
          "settings": {
            "resetSeconds": 90,
            "fields": { "mobile": { "order": 5, "label": { "zh-CN": "您的手机" } } }
          }
        }
        """;

    [Fact]
    public void Every_override_of_district_and_station_is_still_in_force_after_the_upgrade()
    {
        using var config = Upgraded(Station);

        var desk = config.ReadDesk();

        Assert.Empty(config.Faults());
        var settings = (DeskSettings)desk.Settings!;
        Assert.Equal((90, "N"), (settings.ResetSeconds, settings.Prefix));
        Assert.Equal(("District desk", "欢迎取号"), (settings.Heading.In("en").Text, settings.Heading.In("zh-CN").Text));
        var phone = Assert.Single(settings.Fields);
        Assert.Equal(("phone", "District mobile", "您的手机", true), (phone.Key, phone.Value.Label.In("en").Text, phone.Value.Label.In("zh-CN").Text, phone.Value.Mandatory));
    }

    [Fact]
    public void A_lock_goes_with_the_setting_that_was_renamed()
    {
        using var config = Upgraded(Station.Replace("\"resetSeconds\"", "\"caption\": { \"en\": \"Ours\" }, \"resetSeconds\"", StringComparison.Ordinal));

        Assert.Equal(["stations/s1/modules/desk.json:5:5 $.settings.heading: /settings/heading is locked by the district; remove it here, or ask for the lock to be lifted"], config.Faults());
    }

    [Fact]
    public void What_the_new_version_has_no_place_for_stops_the_check_with_file_line_and_path_while_the_station_goes_on()
    {
        using var config = Upgraded(Station.Replace("\"resetSeconds\"", "\"logo\": \"ours.png\",\n    \"resetSeconds\"", StringComparison.Ordinal));
        config.Replace("district/modules/desk.json", "\"fields\"", "\"logo\": \"district.png\",\n    \"fields\"");

        Assert.Equal(
            [
                "district/modules/desk.json:7:5 $.settings.logo: 'logo' is set here, and the plugin Desk has no such setting any more, so it has no effect; write down what it says if it still matters, then take it out",
                "stations/s1/modules/desk.json:5:5 $.settings.logo: 'logo' is set here, and the plugin Desk has no such setting any more, so it has no effect; write down what it says if it still matters, then take it out",
            ],
            config.Faults());
        Assert.True(config.ReadDesk().IsGood);
    }

    [Fact]
    public void What_vanished_without_a_migration_and_words_for_an_old_address_are_conflicts_too()
    {
        using var config = Upgraded(Station.Replace("\"resetSeconds\"", "\"slogan\": \"x\", \"resetSeconds\"", StringComparison.Ordinal));
        config.With("stations/s1/texts/zh-CN.json", """{ "version": 1, "texts": { "desk.headin": "旧" } }""");

        var faults = config.Read().AllFaults;

        Assert.Contains(faults, f => (f.File, f.Line, f.Path, f.Code) == (ConfigFixture.Desk, 5, "$.settings.slogan", "unknown-member"));
        config.With(ConfigFixture.Desk, Station);
        Assert.Contains(config.Read().AllFaults, f => (f.File, f.Line, f.Code) == ("stations/s1/texts/zh-CN.json", 1, "unknown-text"));
    }

    private static ConfigFixture Upgraded(string station)
    {
        var config = new ConfigFixture().With("district/modules/desk.json", District).With(ConfigFixture.Desk, station);
        config.Plugins[0] = ConfigFixture.DeskPlugin(moduleFile: NextLayer, migrations: Steps);
        return config;
    }
}
