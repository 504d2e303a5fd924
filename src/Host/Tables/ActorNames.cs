using StationKiosk.Host.Accounts;
using StationKiosk.Records;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Tables;

/// <summary>What history calls whoever wrote: the name of a person, or in words what else writes.</summary>
internal sealed class ActorNames(AccountBook accounts, ITexts texts)
{
    public string Of(string? actor)
    {
        if (string.IsNullOrEmpty(actor) || actor.StartsWith(WriteContext.JobPrefix, StringComparison.Ordinal))
        {
            return texts["tables.who.system"];
        }

        var key = "tables.who." + actor.Replace(' ', '-');
        return accounts.Get(actor)?.Name ?? (texts.Has(key) ? texts[key].Text : actor);
    }
}
