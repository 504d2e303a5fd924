using StationKiosk.Host.Accounts;
using StationKiosk.Host.Clocks;
using StationKiosk.Host.Sites;
using StationKiosk.Records;

namespace StationKiosk.Host.Repairs;

/// <summary>Somebody who has looked at a watch says that the machine's clock is right. From then on everything is dated by it again.</summary>
internal sealed class ClockConfirmation(StationClock clock, Stores stores, AuditLog audit)
{
    public async Task ConfirmAsync(AuditEntry entry, CancellationToken cancellation)
    {
        clock.Confirm();
        foreach (var (_, store) in stores.All)
        {
            try
            {
                // A store that was dated by a wrong clock sets its calendar back now, and not only when it is next written.
                await store.WriteAsync(unit => unit.SetMeta("host.clock", unit.Now.ToString()), new WriteContext { Why = entry.What }, cancellation);
            }
            catch (StoreUnavailableException)
            {
                // It has a repair of its own, and sets its calendar back when it is written again.
                continue;
            }
        }

        await audit.WriteAsync(entry, cancellation);
    }
}
