using System.CommandLine;
using System.Text.Json.Nodes;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Cases;
using StationKiosk.Host.Holdings;
using StationKiosk.Host.Sites;

namespace StationKiosk.Host.Commands;

/// <summary><c>data</c> lists what must be there and whether it is; <c>data give-up &lt;file&gt;</c> confirms that a piece is lost and begins anew without it.</summary>
internal static class DataVerb
{
    public static Command Make(CommandDesk desk)
    {
        var file = new Argument<string>("file") { Description = desk.Texts["option.lost"] };
        var giveUp = desk.Command("give-up", file);
        var data = desk.Command("data", giveUp);
        desk.OnHost(data, async (_, run, services, _) => List(run, await HoldingsAsync(services)));
        desk.OnHost(giveUp, async (parse, run, services, cancellation) => await GiveUpAsync(run, services, parse.GetRequiredValue(file), cancellation));
        return data;
    }

    // A store that is listed may be damaged inside its file: only opening it tells.
    private static async Task<DataHoldings> HoldingsAsync(IServiceProvider services)
    {
        var holdings = services.GetRequiredService<DataHoldings>();
        _ = StoresAtHand.Of(services.GetRequiredService<Stores>(), services.GetRequiredService<HostPaths>(), holdings);
        _ = await services.GetRequiredService<Sealing>().ProveAsync();
        return holdings;
    }

    private static int List(CommandRun run, DataHoldings holdings)
    {
        var faults = holdings.Faults;
        var json = new JsonArray([.. holdings.Pieces.Select(piece => (JsonNode)new JsonObject { ["file"] = piece, ["fault"] = faults.GetValueOrDefault(piece)?.In("en").Text })]);
        IEnumerable<string> lines = holdings.Pieces.Select(piece => faults.TryGetValue(piece, out var cause) ? run.Texts["data.fault", piece, cause.In(run.Call.Language).Text] : run.Texts["data.good", piece]);
        return run.End(
            faults.IsEmpty() ? CommandRun.Good : CommandRun.Refused,
            new JsonObject { ["good"] = faults.IsEmpty(), ["pieces"] = json },
            faults.IsEmpty() ? lines : lines.Append(run.Texts["data.how"]));
    }

    private static bool IsEmpty<T>(this IReadOnlyDictionary<string, T> faults) => faults.Count == 0;

    private static async Task<int> GiveUpAsync(CommandRun run, IServiceProvider services, string piece, CancellationToken cancellation)
    {
        var holdings = await HoldingsAsync(services);
        if (!holdings.Faults.ContainsKey(piece))
        {
            return run.Refuse(run.Texts["data.not-lost", piece, string.Join(", ", holdings.Faults.Keys.Order(StringComparer.Ordinal))]);
        }

        var aside = holdings.GiveUp(piece, services.GetRequiredService<TimeProvider>().GetUtcNow());
        var stores = services.GetRequiredService<Stores>();
        if (!stores.System.IsStandIn)
        {
            await AccountsStart.DeclareAsync(stores, cancellation);
            await services.GetRequiredService<AuditLog>().WriteAsync(new AuditEntry { What = "data.given-up", Who = AuditEntry.CommandLine, About = piece }, cancellation);
        }

        List<string> lines = [run.Texts["data.given-up", piece]];
        if (aside is not null)
        {
            lines.Add(run.Texts["data.aside", aside]);
        }

        return run.Done(new JsonObject { ["file"] = piece, ["aside"] = aside }, lines);
    }
}
