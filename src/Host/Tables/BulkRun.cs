using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using StationKiosk.Host.Modules;
using StationKiosk.Host.Sites;
using StationKiosk.Records;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Plugins;
using StationKiosk.Sdk.Screens;

namespace StationKiosk.Host.Tables;

/// <summary>
/// An action on all records that a clerk's search found, done in small units of work that give way to residents. All of it carries one batch,
/// so that it can be taken back as a whole; records that somebody changed since are then left alone.
/// </summary>
internal sealed class BulkRun(ModuleInstance module, ModuleWriter writer, string table, string action, string actor)
{
    private const int UnitSize = 20;
    private const int MostKept = 100;
    private ImmutableList<(string Id, LocalizedText? Why)> _refused = [];

    public string Batch { get; private set; } = "";

    public required int Total { get; init; }

    public int Seen { get; private set; }

    public int Done { get; private set; }

    public bool IsRunning { get; private set; } = true;

    /// <summary>It ended before the last record: the store could not write, or the host stopped.</summary>
    public bool IsBroken { get; private set; }

    public int Refusals { get; private set; }

    /// <summary>The first records that it was refused for; without a reason another record has the same values.</summary>
    public IReadOnlyList<(string Id, LocalizedText? Why)> Refused => _refused;

    public int Left => Seen - Done - Refusals;

    private TableScreen Screen => module.Definition.Tables[table];

    /// <summary>Names table and action in the batch, so that it is known after a restart too.</summary>
    public static string WhyOf(string table, string action) => $"all {table}/{action}";

    public static (string Table, string Action)? Read(string? why) =>
        why?.StartsWith("all ", StringComparison.Ordinal) == true && why["all ".Length..].Split('/', 2) is [var table, var action] ? (table, action) : null;

    public async Task BeginAsync()
    {
        var batch = await module.Store.BeginBatchAsync(new WriteContext { Actor = actor, Why = WhyOf(table, action), Site = module.Info.Site.Id });
        await batch.OpenAsync();
        Batch = batch.Id;
    }

    public async Task RunAsync(IReadOnlyList<string> ids, JsonObject answers, CancellationToken stopping)
    {
        try
        {
            foreach (var chunk in ids.Chunk(UnitSize))
            {
                stopping.ThrowIfCancellationRequested();
                await ChunkAsync(chunk, answers);
                Seen += chunk.Length;
            }
        }
        finally
        {
            IsBroken = Seen < ids.Count;
            IsRunning = false;
        }
    }

    private async Task ChunkAsync(string[] ids, JsonObject answers)
    {
        try
        {
            Done += await WriteAsync(ids, answers);
        }
        catch (Exception e) when (e is RefusedException or UniqueViolationException && ids.Length > 1)
        {
            // One that is refused takes its unit back; the others shall not pay for it.
            foreach (var id in ids)
            {
                await ChunkAsync([id], answers);
            }
        }
        catch (Exception e) when (e is RefusedException or UniqueViolationException)
        {
            Refusals++;
            if (_refused.Count < MostKept)
            {
                // A progress page may be reading it now.
                _refused = _refused.Add((ids[0], (e as RefusedException)?.Why));
            }
        }
    }

    private Task<int> WriteAsync(string[] ids, JsonObject answers)
    {
        var handler = RecordAction.Of(module, Screen.Actions[action]);
        return writer.WriteAsync(
            module,
            work => ids.Count(id => RecordAction.Run(work, Screen.Collection, id, handler, (JsonObject)answers.DeepClone())),
            new WriteContext { Actor = actor, Why = action, Batch = Batch });
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{table}/{action} {Seen}/{Total}");
}
