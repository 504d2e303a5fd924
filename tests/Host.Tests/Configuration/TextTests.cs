using System.Text.Json;
using StationKiosk.Host.Texts;

namespace Host.Tests.Configuration;

public sealed class TextTests
{
    private const string French = """{ "version": 1, "texts": { "desk.tile.title": "Billets", "desk.heading": "Prenez un billet", "configuration.check.faults": "{0} fautes" } }""";

    [Fact]
    public void Built_in_texts_are_complete_in_both_languages_with_the_same_placeholders()
    {
        var zh = Keys("zh-CN");
        var en = Keys("en");

        Assert.Equal(zh.Keys.Order(StringComparer.Ordinal), en.Keys.Order(StringComparer.Ordinal));
        Assert.Empty(zh.Where(t => t.Value.Trim().Length == 0 || !Placeholders.Same(t.Value, en[t.Key])).Select(t => t.Key));
    }

    [Fact]
    public void A_language_is_added_by_a_file_and_what_it_lacks_says_its_own_language()
    {
        using var config = new ConfigFixture().With("stations/s1/texts/fr.json", French);

        var texts = config.Read().Stations["s1"].Texts.In("fr");

        Assert.Empty(config.Faults());
        Assert.Equal(("Billets", "fr", false), (texts["desk.tile.title"].Text, texts["desk.tile.title"].Language, texts["desk.tile.title"].IsFallback));
        Assert.Equal("3 fautes", texts["configuration.check.faults", 3].Text);
        Assert.Equal(("取号", true), (texts["desk.tile.title"] is var t && t.Text == "Billets" ? config.Read().Stations["s1"].Texts.In("de")["desk.tile.title"].Text : "", config.Read().Stations["s1"].Texts.In("de")["desk.tile.title"].IsFallback));
        Assert.Contains("lang=\"zh-CN\"", texts["desk.fields.mobile.label"].Marked.ToString(), StringComparison.Ordinal);
        Assert.Equal("Prenez un billet", ((DeskSettings)config.ReadDesk().Settings!).Heading.In("fr").Text);
    }

    [Fact]
    public void The_stations_words_win_over_the_districts_and_those_over_the_files_below()
    {
        using var config = new ConfigFixture()
            .With("district/modules/desk.json", """{ "version": 1, "plugin": "Desk", "settings": { "prefix": "D" } }""")
            .With("district/texts/en.json", """{ "version": 1, "texts": { "configuration.check.faults": "{0} in the district", "desk.heading": "District" } }""")
            .With("stations/s1/texts/en.json", """{ "version": 1, "texts": { "configuration.check.faults": "{0} here" } }""");

        var station = config.Read().Stations["s1"];

        Assert.Equal("2 here", station.Texts.In("en")["configuration.check.faults", 2].Text);
        Assert.Equal("2 in the district", config.Read().District.Texts.In("en")["configuration.check.faults", 2].Text);
        Assert.Equal("Take a ticket", station.Texts.In("en")["desk.heading"].Text);
    }

    [Fact]
    [Trait("row", "K10")]
    public void The_check_names_every_text_that_a_language_of_the_station_lacks()
    {
        using var config = new ConfigFixture().With("stations/s1/texts/fr.json", French)
            .Replace(ConfigFixture.Desk, ", \"en\": \"Mobile\"", "")
            .Replace(ConfigFixture.Station, "\"modules\"", "\"languages\": [\"zh-CN\", \"en\"],\n  \"modules\"");

        Assert.Empty(config.Faults());
        Assert.Equal(["stations/s1/texts/en.json $: the text 'desk.fields.mobile.label' is missing in the station's language 'en'; write it in stations/s1/texts/en.json"], config.Read().Warnings.Select(w => w.In("en")));
        Assert.True(config.ReadDesk().IsGood);

        config.Replace(ConfigFixture.Station, "[\"zh-CN\", \"en\"]", "[\"zh-CN\", \"fr\"]");
        var missing = config.Read().Stations["s1"].MissingTexts.Select(f => f.Args[1].In("fr").Text).ToList();
        Assert.Contains("desk.fields.mobile.label", missing);
        Assert.Contains("station.name", missing);
        Assert.DoesNotContain("desk.tile.title", missing);
    }

    [Fact]
    public void A_plugins_own_texts_have_addresses_too()
    {
        using var config = new ConfigFixture().With("stations/s1/texts/en.json", """{ "version": 1, "texts": { "deskpages.print": "Print {0} slips" } }""");
        config.Plugins[0] = config.Plugins[0] with
        {
            TextFiles = new Dictionary<string, byte[]>(StringComparer.Ordinal)
            {
                ["zh-CN"] = """{ "version": 1, "texts": { "deskpages.print": "打印 {0} 张" } }"""u8.ToArray(),
                ["en"] = """{ "version": 1, "texts": { "deskpages.print": "Print {0}" } }"""u8.ToArray(),
            },
        };

        Assert.Empty(config.Faults());
        Assert.Equal("Print 2 slips", config.Read().Stations["s1"].Texts.In("en")["deskpages.print", 2].Text);
    }

    private static Dictionary<string, string> Keys(string language)
    {
        var folder = Path.Combine(ConfigFixture.RepositoryRoot(), "src/Host/Texts");
        return Directory.GetFiles(folder, $"*.{language}.json")
            .SelectMany(f => JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(f))!)
            .ToDictionary(t => t.Key, t => t.Value, StringComparer.Ordinal);
    }
}
