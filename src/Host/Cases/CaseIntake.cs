using System.Security.Cryptography;
using System.Text;
using StationKiosk.Host.Forms;
using StationKiosk.Host.Kiosk.Pinyin;
using StationKiosk.Host.Modules;
using StationKiosk.Host.Sites;
using StationKiosk.Records;
using StationKiosk.Sdk.Fields;

namespace StationKiosk.Host.Cases;

/// <summary>
/// Takes in what is handed in. Key and files of a case have to be on the disk before the unit of work that names them, and that unit alone
/// decides: so they are written down as waiting first. What is refused, sent a second time or fails takes them away again; what a crash leaves
/// waiting is taken away by <see cref="Retention.Leftovers"/>.
/// </summary>
internal sealed class CaseIntake(Sealing sealing, CaseFiles caseFiles, Stores stores, ChineseReadings readings, TimeProvider clock)
{
    /// <summary>Takes in several of one kind: all or none. The first one's key and actor stand for all.</summary>
    public async Task<List<CaseReceipt>> TakeInAsync(ModuleInstance module, IReadOnlyList<CaseSubmission> submissions, CancellationToken cancellation)
    {
        var waiting = new List<WaitingKey>();
        try
        {
            var cases = new List<NewCase>();
            foreach (var submission in submissions)
            {
                cases.Add(await PrepareAsync(module, submission, waiting, cancellation));
            }

            var receipts = await WriteAsync(module, submissions[0], cases, cancellation);
            await SettleAsync(waiting, receipts.Select(r => r.CaseId).ToHashSet(StringComparer.Ordinal));
            return [.. receipts.Select((r, at) => Told(module, r, submissions[at]))];
        }
        catch
        {
            await SettleAsync(waiting, []);
            throw;
        }
    }

    private Task<List<CaseReceipt>> WriteAsync(ModuleInstance module, CaseSubmission first, List<NewCase> cases, CancellationToken cancellation)
    {
        var document = CaseDocument.Of(module, first.Kind).Write();
        var context = new WriteContext
        {
            Actor = first.Actor,
            Why = CaseWhy.Submitted(first.Kind),
            Site = module.Info.Site.Id,
            Definition = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document))),
            IdempotencyKey = first.Key,
        };
        return module.Store.WriteAsync(
            unit =>
            {
                unit.PutDefinition(document);
                var work = new ModuleWork(unit, module, sealing);
                var receipts = new List<CaseReceipt>();
                foreach (var one in cases)
                {
                    CaseGuards.Hold(unit, work, module, one.Submission, one.Contents.Marks);
                    receipts.Add(one.Store(work));
                }

                return receipts;
            },
            context,
            cancellation);
    }

    // The store's answer for a second sending must not hold the code of a receipt either; who hands in has it from before.
    private static CaseReceipt Told(ModuleInstance module, CaseReceipt receipt, CaseSubmission submission) =>
        receipt.Ticket.Length > 0 ? receipt
        : module.Store.Get(CaseTable.Name, receipt.CaseId)?.Body.Text(CaseCodes.Receipt) == CaseCodes.Hash(submission.ReceiptCode) ? receipt with { Ticket = submission.ReceiptCode }
        : receipt;

    private async Task SettleAsync(List<WaitingKey> waiting, HashSet<string> stored)
    {
        foreach (var key in waiting)
        {
            if (stored.Contains(key.Record))
            {
                sealing.Confirm(key.Record);
                continue;
            }

            foreach (var name in key.Files)
            {
                caseFiles.Delete(name);
            }

            await sealing.ForgetAsync(key.Record);
        }
    }

    private async Task<NewCase> PrepareAsync(ModuleInstance module, CaseSubmission submission, List<WaitingKey> waiting, CancellationToken cancellation)
    {
        var id = Guid.CreateVersion7(clock.GetUtcNow()).ToString("N");
        var definition = module.Definition.Cases[submission.Kind];
        var fields = DrawnNames.With(module.Definition.Forms[definition.Form].Fields).ToDictionary(StringComparer.Ordinal);
        var needsKey = fields.Any(f => submission.Answers[f.Key] is { } value && (f.Value is AttachmentField || PrivateNumbers.Seals(f.Value, value)));
        var key = needsKey ? Sealing.Draw(id) : null;
        var (answers, boxes) = key is null ? (submission.Answers, []) : CaseFiles.Sealed(fields, submission, key);
        if (key is not null)
        {
            var waits = new WaitingKey(id, stores.NameOf(module.Store) ?? "", [.. boxes.Select(b => b.Name)]);
            waiting.Add(waits);
            await sealing.KeepAsync(key, waits);
            await caseFiles.WriteAsync(boxes, cancellation);
        }

        var contents = CaseContents.Of(fields, answers, key, sealing) with { Files = [.. boxes.Select(b => b.Name)] };
        if (definition.Guard?.PersonField is { } person && answers[person] is { } who && fields.TryGetValue(person, out var field))
        {
            contents = contents with
            {
                Marks = [.. contents.Marks, CaseMarks.Guard(sealing, module.Info.Id, submission.Kind, field, who), CaseMarks.PersonPrefix + CaseMarks.Person(sealing, field.Edit(who))],
            };
        }

        var initials = definition.InitialsFrom is { } name && answers[name] is { } named ? Initials.Of(fields[name].Edit(named), readings) : "";
        return new NewCase(id, submission, contents, initials);
    }
}
