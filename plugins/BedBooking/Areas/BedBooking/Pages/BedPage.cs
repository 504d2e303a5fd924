using BedBooking.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Sdk.Plugins;

namespace BedBooking.Pages;

/// <summary>What the console pages of the module share.</summary>
public abstract class BedPage(IModule<BedSettings> module, string permission) : PageModel
{
    /// <summary>Why something was refused just now; nothing when all went well.</summary>
    public string? Refused { get; private set; }

    internal IModule<BedSettings> Module => module;

    internal DateOnly Today => module.Info.Site.DayOf(module.Clock.GetUtcNow());

    internal string Base => $"{Request.PathBase}/m/{module.Info.Id}";

    internal bool MayChange => module.May($"{module.Info.Id}.{permission}.edit");

    internal string Clock(DateTimeOffset? at) => at is { } instant ? TimeZoneInfo.ConvertTime(instant, module.Info.Site.TimeZone).ToString("MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture) : "";

    /// <summary>Does a unit of work; false when it was refused, and the page then says why.</summary>
    internal async Task<bool> DoAsync(Action<IModuleWork> work, string why, CancellationToken cancellation)
    {
        try
        {
            return await module.Records.WriteAsync(
                unit =>
                {
                    work(unit);
                    return true;
                },
                why,
                cancellation);
        }
        catch (RefusedException refused)
        {
            Refused = module.Texts.Show(refused.Why);
            Response.StatusCode = StatusCodes.Status409Conflict;
            return false;
        }
    }
}
