namespace Host.Tests.Commands;

[Trait("row", "L12")]
public sealed class PackageCommandTests
{
    [Fact]
    public async Task A_service_travels_by_command_out_of_a_host_at_rest_into_a_running_one()
    {
        await using var from = new CommandFolder();
        await using var to = new CommandFolder();
        var host = await to.ServeAsync();

        var exported = await from.RunAsync("package", "export", "--station", "demo", "--module", "suggestions", "--output", "s.skpkg", "--json");
        Assert.True(exported.Code == 0, exported.Error);
        var file = exported.Json.GetProperty("file").GetString()!;
        var inspected = await to.RunAsync("package", "inspect", file, "--json");
        var unknown = await to.RunAsync("package", "import", file, "--station", "demo", "--id", "ideas");
        var asked = await to.RunAsync("package", "trust", file);
        var wrong = await to.RunAsync("package", "trust", file, "--fingerprint", "0000 0000");
        var fingerprint = inspected.Json.GetProperty("fingerprint").GetString()!;
        var trusted = await to.RunAsync("package", "trust", file, "--fingerprint", fingerprint.ToLowerInvariant());
        var there = await to.RunAsync("package", "import", file, "--station", "demo");
        var imported = await to.RunAsync("package", "import", file, "--station", "demo", "--id", "ideas", "--roles", "--json");
        var revoked = await to.RunAsync("package", "trust", "--revoke", fingerprint);

        Assert.Equal(exported.Json.GetProperty("hash").GetString(), inspected.Json.GetProperty("hash").GetString());
        Assert.Equal("Unknown", inspected.Json.GetProperty("trust").GetString());
        Assert.Contains("compare the fingerprint", unknown.Error, StringComparison.Ordinal);
        Assert.Contains(fingerprint, asked.Error, StringComparison.Ordinal);
        Assert.Equal((1, 1, 0, 1), (unknown.Code, wrong.Code, trusted.Code, there.Code));
        Assert.True(imported.Code == 0, imported.Error);
        Assert.True(imported.Json.GetProperty("same").GetBoolean());
        Assert.Contains("提建议", await host.Kiosk.GetStringAsync("/m/ideas"), StringComparison.Ordinal);
        Assert.Equal(0, revoked.Code);
        Assert.Contains("taken back", (await to.RunAsync("package", "trust")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_package_is_refused_with_a_sentence()
    {
        await using var folder = new CommandFolder();
        folder.Write("x.skpkg", "nothing");

        Assert.Contains("is no package", (await folder.RunAsync("package", "inspect", "x.skpkg")).Error, StringComparison.Ordinal);
        Assert.Contains("There is no file", (await folder.RunAsync("package", "import", "y.skpkg", "--station", "demo")).Error, StringComparison.Ordinal);
        Assert.Contains("'nothing'", (await folder.RunAsync("package", "export", "--station", "demo", "--module", "nothing")).Error, StringComparison.Ordinal);
    }
}
