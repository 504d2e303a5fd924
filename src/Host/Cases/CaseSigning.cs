using System.Text.Json.Nodes;
using StationKiosk.Host.Sites;
using StationKiosk.Records;
using StationKiosk.Sdk.Fields;

namespace StationKiosk.Host.Cases;

/// <summary>Notes that a signature which was left for the desk has been given there: the case says when and before whom.</summary>
internal sealed class CaseSigning(Sealing sealing, TimeProvider clock)
{
    /// <param name="module">The module of the case.</param>
    /// <param name="id">The case.</param>
    /// <param name="version">The version the clerk saw; another one means that somebody was faster.</param>
    /// <param name="field">The signature.</param>
    /// <param name="actor">The account.</param>
    public async Task<CaseMove> SignAsync(ModuleInstance module, string id, long version, string field, string actor)
    {
        if (module.Store.Get(CaseTable.Name, id) is not { } found || found.Body.Text("module") != module.Info.Id || CaseDocument.Of(module.Store, found)?.Form.Fields.Any(f => f.Key == field && f.Value is SignatureField) != true)
        {
            return CaseMove.NotFound;
        }

        if (found.Version != version || await sealing.KeyAsync(id) is not { } key || !SignatureField.IsOwed(Opened(key, found, field)))
        {
            return CaseMove.Stale;
        }

        var signed = SignatureField.SignedAtDesk(module.Info.Site.DayOf(clock.GetUtcNow()), actor);
        var patch = new JsonObject { ["sealed"] = new JsonObject { [field] = key.Seal(CaseTable.Name, field, signed.ToJsonString()) } };
        var context = new WriteContext { Actor = actor, Why = CaseWhy.Signed(found.Body.Text("kind")!), Site = module.Info.Site.Id, Definition = found.Definition };
        try
        {
            await module.Store.WriteAsync(unit => unit.Update(CaseTable.Name, id, version, patch), context);
            return CaseMove.Done;
        }
        catch (RecordConflictException)
        {
            return CaseMove.Stale;
        }
    }

    private static JsonNode? Opened(SealingKey key, Record found, string field) =>
        key.Open(CaseTable.Name, field, found.Body.Object("sealed")?.Text(field) ?? "") is { } json ? JsonNode.Parse(json) : null;
}
