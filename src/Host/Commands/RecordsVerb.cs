using System.CommandLine;
using System.Text.Json.Nodes;
using StationKiosk.Host.Cases;
using StationKiosk.Host.Holdings;
using StationKiosk.Host.Sites;
using StationKiosk.Records;

namespace StationKiosk.Host.Commands;

/// <summary><c>records check|rebuild-text</c>: reads every record of every store against its checksum; makes word indexes new.</summary>
internal static class RecordsVerb
{
    public static Command Make(CommandDesk desk)
    {
        // Another "check" reads the configuration and has that text.
        var check = new Command("check", desk.Texts["about.records-check"]);
        var rebuild = desk.Command("rebuild-text");
        desk.OnHost(check, async (_, run, services, cancellation) => await CheckAsync(run, await WithKeysAsync(services), services.GetRequiredService<DataHoldings>(), cancellation));
        desk.OnHost(rebuild, (_, run, services, cancellation) => RebuildAsync(run, Open(services), cancellation));
        return desk.Command("records", check, rebuild);
    }

    private static IReadOnlyList<(string File, RecordStore Store)> Open(IServiceProvider services) =>
        StoresAtHand.Of(services.GetRequiredService<Stores>(), services.GetRequiredService<HostPaths>(), services.GetRequiredService<DataHoldings>());

    private static async Task<IReadOnlyList<(string File, RecordStore Store)>> WithKeysAsync(IServiceProvider services) =>
        await services.GetRequiredService<Sealing>().ProveAsync() is { } keys ? [.. Open(services), (HoldingPaths.CaseKeys, keys)] : Open(services);

    private static async Task<int> CheckAsync(CommandRun run, IReadOnlyList<(string File, RecordStore Store)> stores, DataHoldings holdings, CancellationToken cancellation)
    {
        var (json, lines, isGood) = (new JsonArray(), new List<string>(), true);
        foreach (var (name, store) in stores)
        {
            var result = await store.CheckAsync(cancellation);
            isGood &= result.Faults.Count == 0;
            json.Add((JsonNode)new JsonObject
            {
                ["store"] = name,
                ["records"] = result.Records,
                ["faults"] = new JsonArray([.. result.Faults.Select(Fault)]),
            });
            lines.Add(run.Texts[result.Faults.Count == 0 ? "records.good" : "records.faults", name, result.Records, result.Faults.Count]);
            lines.AddRange(result.Faults.Select(f => "  " + Line(run.Texts, f)));
        }

        // Keys and configuration are no stores: they are there as they were, or not.
        var lost = holdings.Faults.Where(f => stores.All(s => s.File != f.Key)).OrderBy(f => f.Key, StringComparer.Ordinal).ToList();
        isGood &= lost.Count == 0;
        lines.AddRange(lost.Select(f => run.Texts["data.fault", f.Key, f.Value.In(run.Call.Language).Text]));
        lines.AddRange(isGood ? [] : [run.Texts["data.how"]]);
        return run.End(isGood ? CommandRun.Good : CommandRun.Refused, new JsonObject { ["good"] = isGood, ["stores"] = json, ["lost"] = new JsonArray([.. lost.Select(f => (JsonNode)new JsonObject { ["file"] = f.Key, ["fault"] = f.Value.In(run.Call.Language).Text })]) }, lines);
    }

    private static async Task<int> RebuildAsync(CommandRun run, IReadOnlyList<(string File, RecordStore Store)> stores, CancellationToken cancellation)
    {
        var count = 0;
        foreach (var (_, store) in stores)
        {
            foreach (var collection in store.Collections)
            {
                await store.RebuildTextAsync(collection, cancellation);
                count++;
            }
        }

        return run.Done(new JsonObject { ["collections"] = count }, run.Texts["records.rebuilt", count]);
    }

    /// <summary>A fault in words, with the collection and the record where there are such.</summary>
    public static string Line(CommandTexts texts, StoreFault fault) =>
        string.Join(' ', new[] { texts["records." + Key(fault.Kind)], fault.Collection, fault.Id, fault.Detail }.Where(part => !string.IsNullOrEmpty(part)));

    private static JsonNode Fault(StoreFault fault) =>
        new JsonObject { ["kind"] = Key(fault.Kind), ["collection"] = fault.Collection, ["id"] = fault.Id, ["detail"] = fault.Detail };

    private static string Key(StoreFaultKind kind) => kind switch
    {
        StoreFaultKind.File => "file",
        StoreFaultKind.Record => "record",
        StoreFaultKind.Projection => "projection",
        _ => "text",
    };
}
