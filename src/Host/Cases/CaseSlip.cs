using StationKiosk.Host.Modules;
using StationKiosk.Host.Sites;
using StationKiosk.Sdk.Cases;
using StationKiosk.Sdk.Texts;
using StationKiosk.Sdk.Ui;

namespace StationKiosk.Host.Cases;

/// <summary>What somebody takes away who handed something in: code and day, and what the module has to say about it.</summary>
internal sealed class CaseSlip(ModuleInstance module, ModuleRecords records, ITexts texts)
{
    /// <param name="kind">Which of the module's cases.</param>
    /// <param name="receipt">What the person got.</param>
    /// <param name="about">The name of the record it is about; empty for none.</param>
    public Slip Of(string kind, CaseReceipt receipt, string about)
    {
        var definition = module.Definition.Cases[kind];
        var slip = new Slip
        {
            Title = texts.Show(module.Definition.Forms[definition.Form].Title),
            Code = TicketCode.Spaced(receipt.Ticket),
            ValidUntil = receipt.ValidUntil,
            Items = about.Length > 0 ? [new SlipItem(about, [])] : [],
            Note = definition.Transitions.Values.Any(t => t.ByCode) ? texts["form.done.note-withdraw"] : texts["form.done.note"],
        };
        return module.Definition.Handlers.Slips.TryGetValue(kind, out var handler) ? handler(slip, Context(receipt)) : slip;
    }

    private SlipContext Context(CaseReceipt receipt) => new()
    {
        CaseId = receipt.CaseId,
        Records = records,
        Texts = texts,
        Module = module.Info,
    };
}
