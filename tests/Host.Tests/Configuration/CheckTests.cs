using System.Globalization;
using System.Text.Json.Nodes;
using StationKiosk.Host.Configuration;
using StationKiosk.Host.Configuration.Reading;

namespace Host.Tests.Configuration;

public sealed class CheckTests
{
    [Fact]
    [Trait("row", "L2")]
    public void Check_prints_every_fault_and_exits_with_1()
    {
        using var config = new ConfigFixture("bad-03-ranges");
        using var output = new StringWriter(CultureInfo.InvariantCulture);

        var code = ConfigurationCheck.Run(config.Folder, new ConfigurationReader(config.Plugins), "zh-CN", isJson: false, output);

        Assert.Equal(1, code);
        Assert.Contains("stations/s1/modules/desk.json:9:14 $.settings.paper：没有“mm8O”这个选项；是不是“mm80”？", output.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("发现 3 处错误\n", output.ToString().ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("row", "L2")]
    public void Check_of_a_good_folder_exits_with_0()
    {
        using var config = new ConfigFixture();
        using var output = new StringWriter(CultureInfo.InvariantCulture);

        Assert.Equal(0, ConfigurationCheck.Run(config.Folder, new ConfigurationReader(config.Plugins), "en", isJson: false, output));
    }

    [Fact]
    [Trait("row", "L2")]
    public void Check_as_json_is_one_object_with_place_and_rule()
    {
        using var config = new ConfigFixture("bad-03-ranges");
        using var output = new StringWriter(CultureInfo.InvariantCulture);

        ConfigurationCheck.Run(config.Folder, new ConfigurationReader(config.Plugins), "en", isJson: true, output);

        var fault = JsonNode.Parse(output.ToString())!["faults"]![1]!;
        Assert.Equal(("unknown-value", 9, 14, "$.settings.paper"), ((string)fault["code"]!, (int)fault["line"]!, (int)fault["column"]!, (string)fault["path"]!));
        Assert.Equal("did you mean 'mm80'?", (string)fault["right"]!);
    }

    [Fact]
    public void A_missing_folder_is_a_fault_and_no_crash()
    {
        var reading = new ConfigurationReader([]).Read(Path.Combine(Path.GetTempPath(), "sk-not-there"));

        Assert.Contains(reading.AllFaults, f => f.Code == "missing-folder");
    }

    [Fact]
    public void Twenty_thousand_unknown_names_are_cut_at_200_faults()
    {
        using var config = new ConfigFixture();
        var names = string.Join(',', Enumerable.Range(0, 20_000).Select(i => $"\"name-{i}\": 1"));

        config.Replace(ConfigFixture.Desk, "\"settings\": {", "\"settings\": {" + names + ",");

        Assert.Equal(200, config.Read().AllFaults.Count);
    }

    [Fact]
    public void Rules_of_the_plugin_stand_at_the_line_they_are_about()
    {
        using var config = new ConfigFixture();
        config.Plugins[0] = ConfigFixture.DeskPlugin(check: (settings, module, all) =>
            all.Add("/fields/mobile/label", new($"{module.Id} 不能问手机", $"{module.Site.Name.In("en")} may not ask for this"), new("请删掉", "remove it")));

        Assert.Equal(["stations/s1/modules/desk.json:21:45 $.settings.fields.mobile.label: Station One may not ask for this; remove it"], config.Faults());
    }

    [Fact]
    public void A_plugin_whose_rules_throw_faults_its_module_only()
    {
        using var config = new ConfigFixture();
        config.Plugins[0] = ConfigFixture.DeskPlugin(check: (_, _, _) => throw new TimeoutException("secret path"));

        var fault = Assert.Single(config.Read().AllFaults);

        Assert.Equal("check-threw", fault.Code);
        Assert.DoesNotContain("secret path", fault.In("en"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_is_bound_as_its_name()
    {
        using var config = new ConfigFixture().Replace(ConfigFixture.Desk, "\"paper\"", "\"key\": { \"secret\": \"desk-key\" }, \"paper\"");

        Assert.Equal("desk-key", ((DeskSettings)config.ReadDesk().Settings!).Key);
    }

    [Fact]
    public void The_shipped_configuration_has_no_fault_of_its_own()
    {
        var shipped = Path.Combine(ConfigFixture.RepositoryRoot(), "config");

        var reading = new ConfigurationReader([]).Read(shipped);

        Assert.DoesNotContain(reading.AllFaults, f => f.Code != "unknown-plugin");
        Assert.NotNull(reading.Stations["demo"].Config);
        Assert.Equal(["clerk", "editor", "admin"], reading.Roles!.Roles.Keys);
        Assert.NotEmpty(reading.Stations["demo"].Info!.Places);
    }
}
