using StationKiosk.Host.Cases;
using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;

namespace Host.Tests.Beds;

public sealed class LastBedTests
{
    private const int Rush = 200;

    [Fact]
    [Trait("row", "B2")]
    public async Task Two_hundred_at_once_want_the_last_bed_and_one_gets_it_while_all_others_are_told()
    {
        await using var town = await BedTown.StartAsync();
        var hotel = await town.HotelAsync("晨光驿站", ("201", "male", 1));
        var employer = await town.EmployerAsync("云溪恒达电子有限公司");
        var desk = town.App.Get<CaseDesk>();

        var answers = await Task.WhenAll(Enumerable.Range(0, Rush).Select(i => Task.Run(async () =>
        {
            try
            {
                await desk.SubmitAsync(town.Module, town.Submission(hotel, employer, i % 100, i < 100 ? "male" : "female"));
                return "";
            }
            catch (RefusedException refused)
            {
                return refused.Why.ToString();
            }
        })));

        Assert.Single(answers, a => a.Length == 0);
        Assert.Equal(Rush - 1, answers.Count(a => a.Contains("没有合适的空床", StringComparison.Ordinal)));
        Assert.Single(town.All("cases"));
        Assert.Equal(2, town.All("nights").Count);
    }

    [Fact]
    [Trait("row", "B2")]
    public async Task With_every_check_in_code_taken_away_the_store_itself_gives_a_night_once_and_without_its_rule_it_oversells()
    {
        await using var town = await BedTown.StartAsync();
        await town.HotelAsync("晨光驿站", ("201", "male", 1));
        var bed = Assert.Single(town.All("beds"));

        // Straight into the store, as code that forgot to look would do it.
        async Task<int> TakenAsync(string field) => (await Task.WhenAll(Enumerable.Range(0, Rush).Select(i => Task.Run(async () =>
        {
            try
            {
                await town.Module.Store.WriteAsync(unit => unit.Insert(town.Module.Stored("nights"), new() { [field] = bed.Id, ["night"] = "2026-11-21", ["stay"] = $"{field}-{i}" }));
                return 1;
            }
            catch (UniqueViolationException)
            {
                return 0;
            }
        })))).Sum();

        Assert.Equal(1, await TakenAsync("bed"));
        Assert.Equal(Rush, await TakenAsync("not-under-the-rule"));
    }
}
