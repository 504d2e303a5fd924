using System.Net;
using System.Text;
using Host.Tests.Accounts;
using Host.Tests.Kiosk;
using Host.Tests.Services;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Sites;

namespace Host.Tests.Configuration.BadInput;

/// <summary>Every way in which a service's file is broken: what is said of it, and that the station goes on with what was good.</summary>
public sealed class BrokenFileTests
{
    private const string File = "stations/demo/modules/call-back.json";

    public static TheoryData<string> Ways => [.. Broken.Keys];

    private static Dictionary<string, (Func<string, byte[]> Bytes, string Says)> Broken { get; } = new(StringComparer.Ordinal)
    {
        ["empty"] = (_ => [], @":1:1 \$: .+; .+"),
        ["cut early"] = (s => Utf8(s[..40]), @":\d+:\d+ \$: the text ends too early: a \} or \] is missing; compare the opening and closing brackets"),
        ["cut in the middle"] = (s => Utf8(s[..(s.Length / 2)]), @":\d+:\d+ \$: the text ends too early"),
        ["cut at the end"] = (s => Utf8(s.TrimEnd()[..^1]), @":\d+:\d+ \$: the text ends too early"),
        ["wrong type"] = (s => Utf8(s.Replace("\"order\": ", "\"order\": \"x\", \"enabled\": ", StringComparison.Ordinal)), @":\d+:\d+ \$\.order: .*the text 'x'.*; give a whole number"),
        ["unknown key"] = (s => Utf8(s.Replace("\"icon\":", "\"colour\": 1, \"icon\":", StringComparison.Ordinal)), @":\d+:\d+ \$\.colour: 'colour' is not known here; "),
        ["key twice"] = (s => Utf8(s.Replace("\"icon\":", "\"icon\": \"phone\", \"icon\":", StringComparison.Ordinal)), @":\d+:\d+ \$\.icon: 'icon' stands twice"),
        ["full-width signs"] = (s => Utf8(s.Replace("\"version\": 1,", "\"version\"：1，", StringComparison.Ordinal)), @":\d+:\d+ \$: .*full-width ："),
        ["GBK"] = (s => [.. Utf8(s).TakeWhile(b => b < 0x80), 0xBB, 0xD8, 0xB5, 0xE7, .. Utf8("\" } }")], @":\d+:\d+ \$: the file is not UTF-8 .*; save it as UTF-8"),
        ["UTF-16"] = (s => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(s)], @":1:1 \$: the file is UTF-16; save it as UTF-8"),
        ["binary"] = (_ => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13], @":1:1 \$: .+; save it as UTF-8"),
        ["a circle of rules"] = (s => Utf8(Rules(s, "\"a\": { \"title\": { \"zh-CN\": \"甲\", \"en\": \"A\" }, \"when\": { \"rule\": \"b\" } }, \"b\": { \"title\": { \"zh-CN\": \"乙\", \"en\": \"B\" }, \"when\": { \"not\": { \"rule\": \"a\" } } }")), @":\d+:\d+ \$\.settings\.forms\['call-back'\]\.rules\.a: the rule ""a"" leads back to itself; remove one of the references"),
        ["an unknown field in a rule"] = (s => Utf8(Rules(s, "\"a\": { \"title\": { \"zh-CN\": \"甲\", \"en\": \"A\" }, \"when\": { \"field\": \"agee\", \"given\": true } }")), @":\d+:\d+ \$\.settings\.forms\['call-back'\]\.rules\.a\.when\.field: there is no field ""agee""; known: "),
        ["a page nobody reaches"] = (s => Utf8(s.Replace("        },\n        \"done\": { \"zh-CN\"", ", \"never\": { \"shownWhen\": { \"all\": [{ \"field\": \"about\", \"is\": \"jobs\" }, { \"field\": \"about\", \"is\": \"bed\" }] }, \"fields\": { \"more\": { \"kind\": \"flag\", \"label\": { \"zh-CN\": \"还有吗\", \"en\": \"More\" } } } } },\n\"done\": { \"zh-CN\"", StringComparison.Ordinal)), @":\d+:\d+ \$\.settings\.forms\['call-back'\]\.pages\.never: nobody can come to page 2 “never”; change when it is shown"),
        ["an outcome nobody reaches"] = (s => Utf8(s.Replace("\"done\": { \"zh-CN\"", "\"outcomes\": { \"stop\": { \"title\": { \"zh-CN\": \"完\", \"en\": \"End\" }, \"when\": { \"field\": \"about\", \"is\": \"jobs\" } }, \"again\": { \"title\": { \"zh-CN\": \"完\", \"en\": \"End\" }, \"when\": { \"all\": [{ \"field\": \"about\", \"is\": \"jobs\" }] } } }, \"done\": { \"zh-CN\"", StringComparison.Ordinal)), @":\d+:\d+ \$\.settings\.forms\['call-back'\]\.outcomes\.again: no answers lead to the outcome “End”; change its condition"),
        ["a language is missing"] = (s => Utf8(s.Replace("\"title\": { \"zh-CN\": ", "\"title\": { \"fr\": ", StringComparison.Ordinal)), @":\d+:\d+ \$\.title.*"),
        ["nested without end"] = (_ => Utf8(new string('[', 200_000)), @":1:\d+ \$: .+; .+"),
        ["10 MB of one line"] = (_ => [.. Enumerable.Repeat((byte)'x', 10 * 1024 * 1024)], @":1:1 \$: the file has 10 MB, more than the 4 MB that are read; put back the file"),
        ["10 MB of good JSON"] = (s => Utf8(s + new string(' ', 10 * 1024 * 1024)), @":1:1 \$: the file has 10 MB, more than the 4 MB that are read"),
    };

    [Theory]
    [MemberData(nameof(Ways))]
    [Trait("row", "L2")]
    public void A_broken_file_is_named_with_line_path_what_is_wrong_and_what_would_be_right(string way)
    {
        using var folder = new ServiceFolder();
        var (bytes, says) = Broken[way];
        System.IO.File.WriteAllBytes(folder.PathOf("call-back"), bytes(System.IO.File.ReadAllText(folder.PathOf("call-back"))));

        var reading = folder.Reader.Read(folder.Config);

        var module = reading.Stations["demo"].Modules.Single(m => m.Id == "call-back");
        Assert.False(module.IsGood);
        Assert.Contains(module.Faults, f => System.Text.RegularExpressions.Regex.IsMatch(f.In("en"), "^" + System.Text.RegularExpressions.Regex.Escape(File) + says, System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(2)));
        Assert.All(module.Faults, f => Assert.True(f.Line > 0 && f.Right.In("zh-CN").Text.Length > 0));
        Assert.All(reading.Stations["demo"].Modules.Where(m => m.Id != "call-back"), m => Assert.True(m.IsGood));
    }

    [Fact]
    [Trait("row", "L2")]
    public void A_byte_order_mark_is_no_fault()
    {
        using var folder = new ServiceFolder();
        System.IO.File.WriteAllBytes(folder.PathOf("call-back"), [0xEF, 0xBB, 0xBF, .. System.IO.File.ReadAllBytes(folder.PathOf("call-back"))]);

        Assert.True(folder.Read("call-back").IsGood);
    }

    [Fact]
    [Trait("row", "L2")]
    public async Task The_station_goes_on_with_the_last_good_file_and_says_on_the_console_what_is_wrong()
    {
        await using var board = await JourneyBoard.StartAsync();
        await board.App.SignInAsync();
        var path = Path.Combine(board.App.Folder, "data", "config", File);
        var good = await System.IO.File.ReadAllTextAsync(path);
        foreach (var (way, (bytes, _)) in Broken)
        {
            await System.IO.File.WriteAllBytesAsync(path, bytes(good));
            await GoesOnAsync(board, way);
        }

        System.IO.File.Delete(path);
        Directory.CreateDirectory(path);
        await GoesOnAsync(board, "a folder in its place");
        Assert.Contains("这里应该是文件，却是一个文件夹", WebUtility.HtmlDecode(await board.App.Staff.GetStringAsync(new Uri("/repairs/configuration", UriKind.Relative))), StringComparison.Ordinal);
        Directory.Delete(path);
        System.IO.File.CreateSymbolicLink(path, path + ".gone");
        await GoesOnAsync(board, "a link to nothing");
        System.IO.File.Delete(path);

        await System.IO.File.WriteAllTextAsync(path, good);
        await board.App.Get<EngineHost>().PublishAsync();
        Assert.Equal(ModuleState.Ready, board.App.Get<EngineHost>().Live.Sites["demo"].Status["call-back"].State);
    }

    private static async Task GoesOnAsync(JourneyBoard board, string way)
    {
        await board.App.Get<EngineHost>().PublishAsync();
        var visit = new ServiceVisit(board, "call-back");
        var status = board.App.Get<EngineHost>().Live.Sites["demo"].Status;
        var form = await board.ReadAsync(await visit.BeginAsync("call-back"));
        var health = await board.App.Staff.GetStringAsync(new Uri("/healthz", UriKind.Relative));
        var faults = WebUtility.HtmlDecode(await board.App.Staff.GetStringAsync(new Uri("/repairs/configuration", UriKind.Relative)));

        Assert.True(status["call-back"].State == ModuleState.BrokenConfig, way);
        Assert.Contains("v-phone", form, StringComparison.Ordinal);
        Assert.Contains("call-back.json", health, StringComparison.Ordinal);
        Assert.True(faults.Contains(File, StringComparison.Ordinal), way);
        Assert.Equal(ModuleState.Ready, status["jobs"].State);
    }

    private static string Rules(string text, string rules) => text.Replace("\"done\": { \"zh-CN\"", $"\"rules\": {{ {rules} }}, \"done\": {{ \"zh-CN\"", StringComparison.Ordinal);

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
