using StationKiosk.Host.Accounts;
using StationKiosk.Host.Modules;
using StationKiosk.Host.Sites;
using StationKiosk.Records;
using StationKiosk.Sdk.Cases;
using StationKiosk.Sdk.Texts;
using StationKiosk.Sdk.Ui;

namespace StationKiosk.Host.Cases;

/// <summary>What a module says of a case to whoever has its ticket; the same words on the slip, at the kiosk, on a phone and to staff.</summary>
internal sealed class TicketNotes(ModuleWriter writer, StaffVisit staff, AuditLog audit, TimeProvider clock)
{
    /// <summary>The slip of a case, as it was handed out.</summary>
    public Slip SlipOf(ModuleInstance module, string kind, CaseReceipt receipt, string about, ITexts texts) =>
        new CaseSlip(module, new ModuleRecords(module, writer, staff, audit, clock), texts).Of(kind, receipt, about);

    public TicketNote? Of(ModuleInstance module, Record found, ITexts texts)
    {
        if (!module.Definition.Handlers.Tickets.TryGetValue(found.Body.Text("kind") ?? "", out var handler))
        {
            return null;
        }

        var subject = found.Body.Text("subject")?.Split('/', 2);
        return handler(new TicketContext
        {
            CaseId = found.Id,
            State = found.Body.Text("state") ?? "",
            Subject = subject is null ? null : module.Store.Get(module.Stored(subject[0]), subject[1]),
            Module = module.Info,
            Records = new ModuleRecords(module, writer, staff, audit, clock),
            Texts = texts,
            Now = clock.GetUtcNow(),
        });
    }
}
