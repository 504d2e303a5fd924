using System.IO.Compression;
using System.Text;
using StationKiosk.Host.Packages;

namespace Host.Tests.Packages;

[Trait("row", "L12")]
public sealed class TamperedPackageTests
{
    [Fact]
    public async Task No_byte_of_a_package_can_be_changed_unseen()
    {
        await using var app = await StationApp.StartAsync();
        var bytes = (await app.ExportAsync("call-back")).Bytes;
        Assert.Null(ModulePackage.Read(bytes).Refusal);

        // Every byte of the structure at both ends, and every seventh between.
        for (var i = 0; i < bytes.Length; i += i < 800 || i > bytes.Length - 800 ? 1 : 7)
        {
            var changed = (byte[])bytes.Clone();
            changed[i] ^= 1;
            var (package, refusal) = ModulePackage.Read(changed);
            Assert.True(package is null && refusal is not null, $"A changed byte at {i} was not seen.");
        }

        Assert.NotNull(ModulePackage.Read([.. bytes, 0]).Refusal);
        Assert.NotNull(ModulePackage.Read(bytes[..^1]).Refusal);
    }

    [Theory]
    [InlineData("added", "content/extra.md", "was added after the package was signed")]
    [InlineData("module.json", "module.json", "stands twice")]
    [InlineData("absolute", "/etc/passwd", "points outside")]
    [InlineData("above", "content/../../roles.json", "points outside")]
    [InlineData("drive", "C:/x.json", "points outside")]
    [InlineData("backslash", "content\\x.md", "points outside")]
    [InlineData("stray", "run.sh", "does not belong")]
    [InlineData("folder", "content/", "does not belong")]
    public async Task A_file_that_does_not_belong_is_named(string _, string name, string said)
    {
        await using var app = await StationApp.StartAsync();
        var bytes = (await app.ExportAsync("call-back")).Bytes;

        var refusal = ModulePackage.Read(With(bytes, zip => Put(zip, name, "x"))).Refusal;

        Assert.Contains(said, refusal?.In("en"), StringComparison.Ordinal);
        Assert.Contains(name, refusal!.In("zh-CN"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_changed_packed_again_or_grows_when_unpacked_is_refused_with_a_sentence()
    {
        await using var app = await StationApp.StartAsync();
        await app.NameInRolesAsync("suggestions");
        var bytes = (await app.ExportAsync("suggestions")).Bytes;
        string Said(Action<ZipArchive> change) => ModulePackage.Read(With(bytes, change)).Refusal?.In("en") ?? "";

        Assert.Contains("'module.json' is missing", Said(zip => zip.GetEntry("module.json")!.Delete()), StringComparison.Ordinal);
        Assert.Contains("'roles.json' is missing", Said(zip => zip.GetEntry("roles.json")!.Delete()), StringComparison.Ordinal);
        Assert.Contains("'manifest.sig' is missing", Said(zip => zip.GetEntry("manifest.sig")!.Delete()), StringComparison.Ordinal);
        Assert.Contains("'module.json' was changed", Said(zip => Replace(zip, "module.json", text => text.Replace("180", "181", StringComparison.Ordinal))), StringComparison.Ordinal);
        Assert.Contains("signature does not fit", Said(zip => Replace(zip, "manifest.json", text => text.Replace("林静", "王静", StringComparison.Ordinal))), StringComparison.Ordinal);
        Assert.Contains("newer program", Said(zip => Replace(zip, "manifest.json", text => text.Replace("\"format\": 1", "\"format\": 2", StringComparison.Ordinal))), StringComparison.Ordinal);
        Assert.Contains("manifest cannot be read", Said(zip => Replace(zip, "manifest.json", _ => "{")), StringComparison.Ordinal);
        Assert.Contains("manifest cannot be read", Said(zip => Replace(zip, "manifest.json", text => System.Text.RegularExpressions.Regex.Replace(text, "\"module.json\": \\{[^}]*\\}", "\"module.json\": null"))), StringComparison.Ordinal);
        Assert.Contains("packed again", Said(zip => zip.Comment = "x"), StringComparison.Ordinal);
        Assert.Contains("larger than 10 MB", Said(Bomb), StringComparison.Ordinal);
        Assert.Contains("at most 1000", Said(zip => Enumerable.Range(0, 1100).ToList().ForEach(i => Put(zip, $"content/{i}.md", "x"))), StringComparison.Ordinal);
        Assert.Contains("is no package", ModulePackage.Read([1, 2, 3]).Refusal!.In("en"), StringComparison.Ordinal);
        Assert.Contains("too large", ModulePackage.Read(new byte[21 << 20]).Refusal!.In("en"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_package_signed_with_a_key_of_somebody_else_shows_that_fingerprint_and_not_ours()
    {
        await using var app = await StationApp.StartAsync();
        await using var forger = await StationApp.StartAsync();
        var made = PackageFixture.Open((await app.ExportAsync("call-back")).Bytes);
        var key = forger.Get<SigningKey>();

        var borrowed = ModulePackage.Write(made.Manifest, made.Files, key.Sign);
        var own = ModulePackage.Write(made.Manifest with { Signer = made.Manifest.Signer with { Key = key.Public() } }, made.Files, key.Sign);

        Assert.Equal("signature", ModulePackage.Read(borrowed).Refusal?.Code);
        Assert.NotEqual(made.Manifest.Signer.Fingerprint, PackageFixture.Open(own).Manifest.Signer.Fingerprint);
    }

    [Fact]
    public async Task The_signing_key_is_made_once_and_is_readable_to_the_hosts_user_alone()
    {
        await using var app = await StationApp.StartAsync();

        var first = app.Get<SignerBook>().OwnFingerprint;

        var file = Path.Combine(app.Folder, "data", "keys", "signing.pem");
        Assert.StartsWith("-----BEGIN PRIVATE KEY-----", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(first, app.Get<SignerBook>().OwnFingerprint);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
    }

    private static byte[] With(byte[] package, Action<ZipArchive> change)
    {
        using var stream = new MemoryStream();
        stream.Write(package);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            change(zip);
        }

        return stream.ToArray();
    }

    private static void Put(ZipArchive zip, string name, string text)
    {
        using var to = zip.CreateEntry(name).Open();
        to.Write(Encoding.UTF8.GetBytes(text));
    }

    private static void Replace(ZipArchive zip, string name, Func<string, string> change)
    {
        var entry = zip.GetEntry(name)!;
        using var from = new StreamReader(entry.Open());
        var text = change(from.ReadToEnd());
        from.Dispose();
        entry.Delete();
        Put(zip, name, text);
    }

    private static void Bomb(ZipArchive zip)
    {
        using var to = zip.CreateEntry("content/big.md", CompressionLevel.SmallestSize).Open();
        var zeros = new byte[1 << 20];
        for (var i = 0; i < 30; i++)
        {
            to.Write(zeros);
        }
    }
}
