using System.Net;
using Host.Tests.Accounts;
using Host.Tests.Cases;
using Host.Tests.Commands;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Cases;
using StationKiosk.Host.Holdings;
using StationKiosk.Host.Repairs;
using StationKiosk.Host.Sites;

namespace Host.Tests.Holdings;

/// <summary>Data that must be there and is not, or is damaged: it is named, nothing is made in its place, and the rest is served.</summary>
public sealed class HoldingTests : IDisposable
{
    private readonly string _folder = StationApp.NewFolder();

    private string Data => Path.Combine(_folder, "data");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("stations/demo/station.db", false)]
    [InlineData("stations/demo/station.db", true)]
    [InlineData("district.db", false)]
    [InlineData("district.db", true)]
    public async Task A_store_that_is_lost_or_damaged_is_named_and_not_replaced_and_the_console_is_served(string piece, bool isDamaged)
    {
        await FillAsync();
        Spoil(piece, isDamaged);

        await using (var app = await StationApp.StartAsync(_folder))
        {
            await app.Staff.TryAsync("admin", SignIn.Password);
            var repairs = WebUtility.HtmlDecode(await app.Staff.GetStringAsync("/s/demo/repairs"));
            using var kiosk = await app.Kiosk.GetAsync(new Uri("/", UriKind.Relative), Stop);
            var isStation = piece.StartsWith("stations/", StringComparison.Ordinal);

            Assert.Contains($"数据“{piece}”不能用", repairs, StringComparison.Ordinal);
            Assert.Equal(isStation ? HttpStatusCode.ServiceUnavailable : HttpStatusCode.OK, kiosk.StatusCode);
            Assert.Null(app.Get<AccountsStart>().Welcome);
        }

        await using var there = new CommandFolder(_folder);
        var check = await there.RunAsync("records", "check");
        var backup = await there.RunAsync("backup", "--to", "b");
        Assert.Equal((1, 1), (check.Code, backup.Code));
        Assert.Contains(piece + ":", check.Output, StringComparison.Ordinal);
        Assert.Contains(piece, backup.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", check.Output + check.Error + backup.Error, StringComparison.Ordinal);
        Assert.Equal(isDamaged, File.Exists(Path.Combine(Data, piece)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Without_the_accounts_nobody_is_offered_to_be_the_first_and_residents_are_served(bool isDamaged)
    {
        await FillAsync();
        Spoil("system.db", isDamaged);

        await using (var app = await StationApp.StartAsync(_folder))
        {
            using var console = await app.Staff.GetAsync(new Uri("/sign-in", UriKind.Relative), Stop);
            var said = await console.Content.ReadAsStringAsync(Stop);
            await Interests.SubmitAsync(app, "李小满", "13800138001", "key-2");

            Assert.Null(app.Get<AccountsStart>().Welcome);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, console.StatusCode);
            Assert.Contains("system.db", said, StringComparison.Ordinal);
            Assert.Contains("restore", said, StringComparison.Ordinal);
            Assert.Contains("找工作", await app.Kiosk.GetStringAsync("/"), StringComparison.Ordinal);
        }

        Assert.Equal(isDamaged, File.Exists(Path.Combine(Data, "system.db")));
    }

    [Theory]
    [InlineData("keys/sealing/ring.key")]
    [InlineData("keys/sealing.db")]
    public async Task Without_the_keys_nothing_is_sealed_anew_and_they_open_everything_when_they_are_back(string piece)
    {
        var closed = await FillAsync();
        var (at, aside) = (Path.Combine(Data, piece), Path.Combine(_folder, "aside"));
        File.Move(at, aside);

        await using (var app = await StationApp.StartAsync(_folder))
        {
            var refused = await Assert.ThrowsAsync<MissingHoldingException>(() => Interests.SubmitAsync(app, "李小满", "13800138001", "key-2"));
            Assert.Equal(piece, refused.Piece);
            Assert.Contains(await app.Get<RepairList>().AllAsync(Stop), r => r.Kind == "data-missing");
            Assert.Contains("找工作", await app.Kiosk.GetStringAsync("/"), StringComparison.Ordinal);
        }

        Assert.False(File.Exists(at));
        File.Move(aside, at);
        await using var again = await StationApp.StartAsync(_folder);
        Assert.Empty(again.Get<DataHoldings>().Faults);
        Assert.Equal("张伟", (string?)(await again.Get<Sealing>().OpenAsync(again.Get<Stores>().Station("demo").Get(CaseTable.Name, closed)!))["name"]);
    }

    [Fact]
    public async Task Another_key_in_the_place_of_the_ring_is_noticed()
    {
        await FillAsync();
        await File.WriteAllTextAsync(Path.Combine(Data, "keys/sealing/ring.key"), Convert.ToBase64String(new byte[32]), Stop);

        await using var app = await StationApp.StartAsync(_folder);

        await Assert.ThrowsAsync<MissingHoldingException>(() => Interests.SubmitAsync(app, "李小满", "13800138001", "key-2"));
    }

    [Fact]
    public async Task A_configuration_that_is_lost_is_not_seeded_again()
    {
        await FillAsync();
        Directory.Move(Path.Combine(Data, "config"), Path.Combine(_folder, "aside"));

        await using (var app = await StationApp.StartAsync(_folder))
        {
            await app.Staff.TryAsync("admin", SignIn.Password);
            Assert.Contains("数据“config”不能用", WebUtility.HtmlDecode(await app.Staff.GetStringAsync("/s/demo/repairs")), StringComparison.Ordinal);
            Assert.Contains("找工作", await app.Kiosk.GetStringAsync("/"), StringComparison.Ordinal);
        }

        Assert.False(Directory.Exists(Path.Combine(Data, "config")));
        Directory.Move(Path.Combine(_folder, "aside"), Path.Combine(Data, "config"));
        await using var again = await StationApp.StartAsync(_folder);
        Assert.Contains("找工作", await again.Kiosk.GetStringAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_is_lost_or_damaged_is_read_from_its_copy_in_a_store()
    {
        await FillAsync();
        var list = Path.Combine(Data, DataHoldings.ListName);
        var text = await File.ReadAllTextAsync(list, Stop);
        await File.WriteAllTextAsync(list, text.Replace("district.db", "districs.db", StringComparison.Ordinal), Stop);
        Spoil("system.db", isDamaged: false);

        await using var app = await StationApp.StartAsync(_folder);

        Assert.Equal(["system.db"], app.Get<DataHoldings>().Faults.Keys);
        Assert.Equal(HoldingList.Parse(text)!.Installation, HoldingList.Parse(await File.ReadAllTextAsync(list, Stop))!.Installation);
        Assert.Contains("district.db", app.Get<DataHoldings>().Pieces);
    }

    [Fact]
    public async Task A_folder_of_an_earlier_version_is_listed_as_it_is_and_without_its_accounts_it_is_no_first_start()
    {
        await FillAsync();
        foreach (var store in Directory.EnumerateFiles(Data, "*.db", SearchOption.AllDirectories))
        {
            Forget(store);
        }

        File.Delete(Path.Combine(Data, DataHoldings.ListName));
        Spoil("system.db", isDamaged: false);
        await using var app = await StationApp.StartAsync(_folder);

        Assert.Equal(["system.db"], app.Get<DataHoldings>().Faults.Keys);
        Assert.Null(app.Get<AccountsStart>().Welcome);
        Assert.Contains("stations/demo/station.db", app.Get<DataHoldings>().Pieces);
    }

    [Fact]
    public async Task What_is_lost_for_good_is_given_up_by_name_and_begins_anew()
    {
        await FillAsync();
        Spoil("stations/demo/station.db", isDamaged: true);
        await using var there = new CommandFolder(_folder);

        var listed = await there.RunAsync("data");
        var good = await there.RunAsync("data", "give-up", "system.db");
        var given = await there.RunAsync("data", "give-up", "stations/demo/station.db");
        var after = await there.RunAsync("data");

        Assert.Equal((1, 1, 0, 0), (listed.Code, good.Code, given.Code, after.Code));
        Assert.Contains("stations/demo/station.db: cannot be used", listed.Output, StringComparison.Ordinal);
        Assert.Contains(".given-up-", given.Output, StringComparison.Ordinal);
        await using var app = await StationApp.StartAsync(_folder);
        await Interests.SubmitAsync(app, "李小满", "13800138001", "key-2");
    }

    [Fact]
    public async Task A_store_that_is_replaced_under_the_running_host_takes_no_writes_any_more()
    {
        await using var app = await StationApp.StartAsync(_folder);
        await app.SignInAsync();
        var copy = Path.Combine(_folder, "copy");
        File.Copy(Path.Combine(Data, "district.db"), copy);
        File.Move(copy, Path.Combine(Data, "district.db"), overwrite: true);

        await app.Get<HoldingsWatch>().LookAsync();

        await Assert.ThrowsAsync<StationKiosk.Records.StoreUnavailableException>(() => app.Get<Stores>().District.WriteAsync(unit => unit.SetMeta("x", "1"), cancellationToken: Stop));
        Assert.Contains("运行时被删除或替换了", WebUtility.HtmlDecode(await app.Staff.GetStringAsync("/repairs")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_used_is_one_sentence()
    {
        Directory.CreateDirectory(Path.Combine(Data, "lock"));
        await using var there = new CommandFolder(_folder);

        var served = await there.RunAsync();
        var check = await there.RunAsync("records", "check");

        Assert.Equal((1, 1), (served.Code, check.Code));
        Assert.StartsWith($"The data folder {Data} cannot be used:", check.Error.Trim(), StringComparison.Ordinal);
        Assert.Single(check.Error.Trim().Split('\n'));
        Assert.Single(served.Error.Trim().Split('\n'));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Task<string> FillAsync() => FilledFolder.FillAsync(_folder);

    private void Spoil(string piece, bool isDamaged) => FilledFolder.Spoil(_folder, piece, isDamaged ? "damaged" : "absent");

    private static void Forget(string store)
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={store};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "drop trigger meta_delete; delete from meta where key in ('host.holdings', 'host.installation')";
        command.ExecuteNonQuery();
    }
}
