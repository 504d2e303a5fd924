using System.Text.Json.Nodes;
using StationKiosk.Records;

namespace StationKiosk.Host.Cases;

/// <summary>
/// Earlier versions kept the codes of anonymous receipts in clear. They are replaced by their hash, in the history too, and staff get a number.
/// Each case is a unit of work of its own, so a host that ends in the middle goes on at its next start.
/// </summary>
internal static class ReceiptMigration
{
    public const string Done = "cases.receipts";

    public static async Task RunAsync(RecordStore store)
    {
        if (store.Meta(Done) is not null)
        {
            return;
        }

        string? after = null;
        do
        {
            var page = store.Find(new RecordQuery { Collection = CaseTable.Name, Take = 500, After = after });
            foreach (var found in page.Records.Where(r => r.Body.Text(CaseCodes.Ticket) is { } code && CaseCodes.IsReceipt(code)))
            {
                await store.WriteAsync(unit => Conceal(unit, found), new WriteContext { Actor = "system", Why = "receipt", Site = found.Site, Definition = found.Definition });
            }

            after = page.Next;
        }
        while (after is not null);

        await store.WriteAsync(unit => unit.SetMeta(Done, "hashed"));
    }

    private static void Conceal(IUnitOfWork unit, Record found) => unit.Conceal(CaseTable.Name, found.Id, new JsonObject
    {
        [CaseCodes.Ticket] = null,
        [CaseCodes.Receipt] = CaseCodes.Hash(found.Body.Text(CaseCodes.Ticket)!),
        [CaseCodes.Number] = CaseCodes.NewNumber(unit),
    });
}
