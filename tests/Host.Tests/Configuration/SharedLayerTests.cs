namespace Host.Tests.Configuration;

/// <summary>What services share, over the layers: a station says its own for all of its services, never for one, and a lock holds against it.</summary>
[Trait("row", "T7")]
public sealed class SharedLayerTests
{
    private const string Shared = """
        { "version": 1, "questions": { "note": { "kind": "text", "label": { "zh-CN": "备注（共用）", "en": "Shared note" }, "maxLength": 80 } } }
        """;

    private const string District = """
        { "version": 1, "plugin": "Desk", "title": { "zh-CN": "提问", "en": "Asking" }, "settings": { "asked": { "note": { "$question": "note" } } } }
        """;

    [Fact]
    public void A_station_words_the_shared_question_for_all_its_services()
    {
        using var config = Config().With(ConfigFixture.Desk, """{ "version": 1 }""").With("stations/s1/checks.json", """{ "version": 1, "questions": { "note": { "label": { "zh-CN": "本站的备注" } } } }""");

        var desk = config.ReadDesk();

        Assert.Empty(desk.Faults);
        Assert.Equal("本站的备注", Note(desk).Label.In("zh-CN").Text);
        Assert.Equal(80, Assert.IsType<StationKiosk.Sdk.Fields.TextField>(Note(desk)).MaxLength);
        Assert.Contains("district/checks.json", desk.Files);
    }

    [Fact]
    public void A_station_cannot_make_one_services_shared_question_another_one_but_says_what_is_its_own()
    {
        using var config = Config().With(ConfigFixture.Desk, """{ "version": 1, "settings": { "asked": { "note": { "required": true, "label": { "zh-CN": "别的", "en": "Other" } } } } }""");

        var fault = Assert.Single(config.ReadDesk().Faults);

        Assert.Equal("beside-shared", fault.Code);
        Assert.Equal("$.settings.asked.note.label", fault.Path);
        config.With(ConfigFixture.Desk, """{ "version": 1, "settings": { "asked": { "note": { "required": true } } } }""");
        Assert.True(Note(config.ReadDesk()).Required);
    }

    [Fact]
    public void A_lock_inside_holds_against_a_shared_one_that_would_replace_it()
    {
        using var config = Asking().With("district/checks.json", Shared)
            .With("district/modules/desk.json", """{ "version": 1, "plugin": "Desk", "title": { "zh-CN": "提问", "en": "Asking" }, "$lock": ["/settings/asked/note/label"], "settings": { "asked": { "note": { "kind": "text", "label": { "zh-CN": "区里的", "en": "The district's" } } } } }""")
            .With(ConfigFixture.Desk, """{ "version": 1, "settings": { "asked": { "note": { "$question": "note" } } } }""");

        Assert.Equal("locked", Assert.Single(config.ReadDesk().Faults).Code);
    }

    [Fact]
    public void A_broken_shared_file_is_named_by_itself_and_services_without_it_go_on()
    {
        using var config = Config().With(ConfigFixture.Desk, """{ "version": 1 }""").With("district/checks.json", """{ "version": 1, "question": {} }""");

        Assert.Contains(config.Faults(), f => f.StartsWith("district/checks.json:1:17 $.question: ", StringComparison.Ordinal));
        Assert.Equal("unknown-shared", Assert.Single(config.ReadDesk().Faults).Code);
    }

    private static ConfigFixture Config() => Asking().With("district/checks.json", Shared).With("district/modules/desk.json", District);

    private static ConfigFixture Asking()
    {
        var config = new ConfigFixture();
        config.Plugins[0] = config.Plugins[0] with { SettingsType = typeof(SharingSettings) };
        return config;
    }

    private static StationKiosk.Sdk.Fields.Field Note(StationKiosk.Host.Configuration.Reading.ModuleReading desk) => ((SharingSettings)desk.Settings!).Asked["note"];
}
