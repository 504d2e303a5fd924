using StationKiosk.Sdk.Hours;

namespace Host.Tests.Configuration;

public sealed class LayerTests
{
    private const string District = """
        {
          "version": 1,
          "plugin": "Desk",
          "$lock": ["/settings/paper"],
          "title": { "zh-CN": "区里的标题", "en": "District title" },
          "settings": {
            "heading": { "zh-CN": "区里", "en": "District" },
            "paper": "a4",
            "prefix": "D",
            "fields": { "purpose": { "kind": "text", "label": { "zh-CN": "事由", "en": "Reason" } }, "note": { "kind": "text", "label": { "zh-CN": "备注", "en": "Note" }, "order": 5 } }
          }
        }
        """;

    private const string Station = """
        {
          "version": 1,
          "settings": { "heading": { "en": "Ours" }, "fields": { "note": { "mandatory": true } } }
        }
        """;

    [Fact]
    [Trait("row", "L10")]
    public void Every_effective_value_names_its_layer_file_and_line()
    {
        using var config = new ConfigFixture().With("district/modules/desk.json", District).With(ConfigFixture.Desk, Station);
        config.Plugins[0] = ConfigFixture.DeskPlugin(moduleFile: """{ "version": 1, "settings": { "resetSeconds": 30, "prefix": "P" } }""");

        var desk = config.ReadDesk();

        Assert.Empty(desk.Faults);
        var origins = desk.Origins.ToDictionary(o => o.Pointer, StringComparer.Ordinal);
        Assert.Equal(("station", ConfigFixture.Desk, 3), (origins["/settings/heading/en"].Layer, origins["/settings/heading/en"].File, origins["/settings/heading/en"].Line));
        Assert.Equal(("district", "district/modules/desk.json", 7), (origins["/settings/heading/zh-CN"].Layer, origins["/settings/heading/zh-CN"].File, origins["/settings/heading/zh-CN"].Line));
        Assert.Equal(("district", "\"D\""), (origins["/settings/prefix"].Layer, origins["/settings/prefix"].Value));
        Assert.Equal(("plugin", "30"), (origins["/settings/resetSeconds"].Layer, origins["/settings/resetSeconds"].Value));
        Assert.Equal(("built-in", "true"), (origins["/settings/qr"].Layer, origins["/settings/qr"].Value));
        var settings = Assert.IsType<DeskSettings>(desk.Settings);
        Assert.Equal(["note", "purpose"], settings.Fields.Keys);
        Assert.True(settings.Fields["note"].Mandatory);
        Assert.Equal("Ours", settings.Heading.In("en").Text);
    }

    [Fact]
    [Trait("row", "L10")]
    public void A_locked_value_refuses_the_local_edit_and_says_who_locked_it()
    {
        using var config = new ConfigFixture().With("district/modules/desk.json", District)
            .With(ConfigFixture.Desk, """{ "version": 1, "settings": { "paper": "mm80" } }""");

        var fault = Assert.Single(config.ReadDesk().Faults);

        Assert.Equal("stations/s1/modules/desk.json:1:31 $.settings.paper: /settings/paper is locked by the district; remove it here, or ask for the lock to be lifted", fault.In("en"));
    }

    [Fact]
    [Trait("row", "L10")]
    public void A_new_district_file_never_touches_what_only_the_station_has()
    {
        using var config = new ConfigFixture().With("district/modules/desk.json", District)
            .With(ConfigFixture.Desk, """{ "version": 1, "settings": { "prefix": "S", "portal": "https://example.org/" } }""");
        var before = (DeskSettings)config.ReadDesk().Settings!;

        config.Replace("district/modules/desk.json", "\"prefix\": \"D\"", "\"prefix\": \"E\", \"qr\": false");
        var after = (DeskSettings)config.ReadDesk().Settings!;

        Assert.Equal("S", after.Prefix);
        Assert.Equal(before.Portal, after.Portal);
        Assert.False(after.Qr);
    }

    [Fact]
    public void Null_removes_and_another_kind_replaces()
    {
        using var config = new ConfigFixture().With("district/modules/desk.json", District).With(ConfigFixture.Desk, """
            {
              "version": 1,
              "settings": { "prefix": null, "fields": { "note": null, "purpose": { "kind": "phone", "label": { "zh-CN": "电话", "en": "Phone" } } } }
            }
            """);

        var desk = config.ReadDesk();

        Assert.Empty(desk.Faults);
        var settings = (DeskSettings)desk.Settings!;
        Assert.Equal("A", settings.Prefix);
        Assert.Equal("+86", Assert.IsType<DeskPhone>(Assert.Single(settings.Fields).Value).Country);
    }

    [Fact]
    public void A_value_that_the_station_hides_is_checked_all_the_same()
    {
        using var config = new ConfigFixture().With("district/modules/desk.json", District.Replace("\"D\"", "\"dd\"", StringComparison.Ordinal))
            .With(ConfigFixture.Desk, """{ "version": 1, "settings": { "prefix": "S" } }""");

        Assert.Equal(["district/modules/desk.json:9:15 $.settings.prefix: 'dd' does not fit; give one to three capital letters"], config.Faults());
    }

    [Fact]
    [Trait("row", "L10")]
    public void Stations_take_what_they_do_not_say_from_the_district_and_cannot_override_a_lock()
    {
        using var config = new ConfigFixture()
            .Replace("district/site.json", "\"defaults\": {", "\"defaults\": {\n    \"$lock\": [\"/idle\"],\n    \"idle\": { \"warnAfterSeconds\": 120 },\n    \"phone\": \"12345\",")
            .Replace(ConfigFixture.Station, "\"modules\"", "\"phone\": \"67890\",\n  \"modules\"");

        var station = config.Read().Stations["s1"];

        Assert.Equal((120, 30), (station.Config!.Idle.WarnAfterSeconds, station.Config.Idle.AnswerSeconds));
        Assert.Equal("67890", station.Config.Phone);
        Assert.Equal("district", station.Origins.Single(o => o.Pointer == "/idle/warnAfterSeconds").Layer);
        config.Replace(ConfigFixture.Station, "\"modules\"", "\"idle\": { \"warnAfterSeconds\": 60 },\n  \"modules\"");
        Assert.Equal(["stations/s1/station.json:6:3 $.idle: /idle is locked by the district; remove it here, or ask for the lock to be lifted"], config.Faults());
    }

    [Fact]
    public void A_district_module_stands_at_every_station_with_the_stations_own_head()
    {
        using var config = new ConfigFixture("good-district-module");

        var reading = config.Read();

        Assert.Equal("取号", Assert.Single(reading.District.Modules).Head!.Title.In("zh-CN").Text);
        var beds = reading.Stations["s1"].Modules.Single(m => m.Id == "beds");
        Assert.Equal((StationKiosk.Sdk.Plugins.ModuleScope.District, "床位"), (beds.Scope, beds.Head!.Title.In("zh-CN").Text));
        Assert.NotNull(beds.Settings);
    }

    [Fact]
    public void A_broken_module_never_affects_another()
    {
        using var config = new ConfigFixture("bad-10-cut").With("stations/s1/modules/second.json", File.ReadAllText(Path.Combine(ConfigFixture.GoldenFolder, "base", ConfigFixture.Desk)));

        var modules = config.Read().Stations["s1"].Modules;

        Assert.Equal(["desk", "second"], modules.Select(m => m.Id));
        Assert.Equal([false, true], modules.Select(m => m.IsGood));
    }

    [Fact]
    public void Equal_files_have_equal_hashes_and_a_comment_changes_none()
    {
        using var config = new ConfigFixture();
        var before = config.ReadDesk().Hash;

        config.Replace(ConfigFixture.Desk, "// Start screen", "// The start screen");
        Assert.Equal(before, config.ReadDesk().Hash);

        config.Replace(ConfigFixture.Desk, "45", "46");
        Assert.NotEqual(before, config.ReadDesk().Hash);
    }

    [Theory]
    [InlineData("\"warnAfterSeconds\": 60, \"answerSeconds\": 30", true)]
    [InlineData("\"answerSeconds\": 29", false)]
    [InlineData("\"warnAfterSeconds\": 59", false)]
    [Trait("row", "K1")]
    public void Idle_times_have_a_least_value_for_station_and_module(string idle, bool isGood)
    {
        using var config = new ConfigFixture().Replace(ConfigFixture.Station, "\"modules\"", $"\"idle\": {{ {idle} }},\n  \"modules\"")
            .Replace(ConfigFixture.Desk, "\"settings\"", $"\"idle\": {{ {idle} }},\n  \"settings\"");

        Assert.Equal(isGood ? 0 : 2, config.Read().AllFaults.Count);
    }

    [Fact]
    public void Opening_hours_know_weekdays_and_exceptions()
    {
        using var config = new ConfigFixture().Replace(ConfigFixture.Station, "\"modules\"", """
            "hours": { "saturday": ["09:00-24:00"], "exceptions": { "2026-10-01": { "reason": { "zh-CN": "国庆节", "en": "National Day" } } } },
            "modules"
            """);

        var hours = config.Read().Stations["s1"].Config!.Hours.ToWeek();

        Assert.Equal([new HourSpan(new(9, 0), TimeOnly.MinValue)], hours.On(new DateOnly(2026, 11, 21)));
        Assert.True(hours.On(new DateOnly(2026, 11, 21))[0].Contains(new(23, 59)));
        Assert.Empty(hours.On(new DateOnly(2026, 10, 1)));
        Assert.Equal(2, hours.On(new DateOnly(2026, 10, 2)).Count);
    }
}
