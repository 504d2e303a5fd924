namespace Host.Tests.Configuration;

[Trait("row", "L1")]
public sealed class MigrationTests
{
    private const string Old = """
        {
          "version": 1,
          "plugin": "Desk",
          "title": { "zh-CN": "取号", "en": "Tickets" },
          "settings": {
            "caption": { "zh-CN": "请取号", "en": "Take a ticket" },
            "roll": { "size": "80" },
            "logo": "x.png",
            "fields": { "mobile": { "kind": "phone", "name": { "zh-CN": "手机号", "en": "Mobile" }, "mandatory": true } }
          }
        }
        """;

    private const string Steps = """
        {
          "2": [
            { "rename": ["/caption", "/heading"] },
            { "rename": ["/fields/*/name", "/fields/*/label"] },
            { "remove": "/logo" }
          ],
          "3": [
            { "move": ["/roll/size", "/paper"] },
            { "remove": "/roll" },
            { "set": "/paper", "from": "80", "to": "mm80" },
            { "set": "/qr", "to": false }
          ]
        }
        """;

    [Fact]
    public void An_old_file_loads_and_twice_is_the_same_as_once()
    {
        using var config = new ConfigFixture().With(ConfigFixture.Desk, Old);
        config.Plugins[0] = ConfigFixture.DeskPlugin(migrations: Steps);

        var desk = config.ReadDesk();

        Assert.Empty(desk.Faults);
        var settings = (DeskSettings)desk.Settings!;
        Assert.Equal((PaperSize.Mm80, false, "手机号"), (settings.Paper, settings.Qr, settings.Fields["mobile"].Label.In("zh-CN").Text));
        config.Replace(ConfigFixture.Desk, "\"version\": 1,", "\"version\": 1, \"settingsVersion\": 2,").Replace(ConfigFixture.Desk, "caption", "heading")
            .Replace(ConfigFixture.Desk, "\"name\"", "\"label\"").Replace(ConfigFixture.Desk, "\"logo\": \"x.png\",", "");
        Assert.Equal(desk.Hash, config.ReadDesk().Hash);
        config.Replace(ConfigFixture.Desk, "\"settingsVersion\": 2,", "");
        Assert.Equal(desk.Hash, config.ReadDesk().Hash);
    }

    [Fact]
    public void A_fault_in_an_old_file_points_into_that_file()
    {
        using var config = new ConfigFixture().With(ConfigFixture.Desk, Old.Replace("\"80\"", "\"70\"", StringComparison.Ordinal));
        config.Plugins[0] = ConfigFixture.DeskPlugin(migrations: Steps);

        Assert.Equal("stations/s1/modules/desk.json:7:23 $.settings.paper: '70' is not one of the values; known are 'mm80', 'a4'", Assert.Single(config.ReadDesk().Faults).In("en"));
    }

    [Fact]
    public void What_old_files_lacked_is_set_in_the_lowest_file_only()
    {
        using var config = new ConfigFixture().With("district/modules/desk.json", Old.Replace("\"version\": 1,", "\"version\": 1, \"settingsVersion\": 1,", StringComparison.Ordinal))
            .With(ConfigFixture.Desk, """{ "version": 1, "settings": { "prefix": "S" } }""");
        config.Plugins[0] = ConfigFixture.DeskPlugin(migrations: Steps);

        var desk = config.ReadDesk();

        Assert.Empty(desk.Faults);
        Assert.False(((DeskSettings)desk.Settings!).Qr);
        config.With("district/modules/desk.json", """
            { "version": 1, "settingsVersion": 3, "plugin": "Desk", "title": { "zh-CN": "取号", "en": "Tickets" },
              "settings": { "heading": { "zh-CN": "请取号", "en": "Take a ticket" } } }
            """);
        Assert.True(((DeskSettings)config.ReadDesk().Settings!).Qr);
    }

    [Fact]
    public void A_newer_file_is_refused_with_what_to_do()
    {
        using var config = new ConfigFixture().With(ConfigFixture.Desk, Old.Replace("\"version\": 1,", "\"version\": 1, \"settingsVersion\": 4,", StringComparison.Ordinal));
        config.Plugins[0] = ConfigFixture.DeskPlugin(migrations: Steps);

        Assert.Contains(config.ReadDesk().Faults, f => f.Code == "newer-settings" && f.In("en").EndsWith("install the newer plugin, or bring back the older file", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{ \"2\": [ { \"renam\": [\"/a\", \"/b\"] } ] }", "plugins/Desk/migrations.json:1:10 $['2'][0]: this migration step cannot be read")]
    [InlineData("{ \"3\": [] }", "plugins/Desk/migrations.json:1:3 $['3']: '3' is not the version that must come here; versions count from 2 without a gap; this one is 2")]
    [InlineData("{ \"2\": [ { \"remove\": \"a\" } ] }", "'a' is no path")]
    [InlineData("{ \"2\": [ { \"rename\": [\"/*/a\", \"/b\"] } ] }", "'/b' is no path")]
    [InlineData("[]", "the migrations cannot be read")]
    [InlineData("{ \"2\": [", "the text ends too early")]
    public void A_broken_migration_refuses_the_modules_of_its_plugin(string migrations, string message)
    {
        using var config = new ConfigFixture();
        config.Plugins[0] = ConfigFixture.DeskPlugin(migrations: migrations);

        var reading = config.Read();

        Assert.False(reading.Stations["s1"].Modules.Single().IsGood);
        var all = string.Join('\n', reading.PluginFaults["Desk"].Select(f => f.In("en")));
        Assert.Contains(message.Replace("$['2'][0]", "$[2][0]", StringComparison.Ordinal).Replace("$['3']", "$[3]", StringComparison.Ordinal), all, StringComparison.Ordinal);
    }
}
