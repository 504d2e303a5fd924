using Microsoft.AspNetCore.Mvc;

namespace StationKiosk.Host.Accounts;

/// <summary>Why the console refused a request: the key of the sentence on the error page, and what was needed where when a permission was.</summary>
internal sealed record StaffRefusal(string Key, Need? Need = null)
{
    public static StaffRefusal Of(Need need) => new("staff.error.forbidden", need);

    /// <summary>For what only a page can decide: a file that concerns every site, a step that needs a permission of its own.</summary>
    public static StaffRefusal Of(string permission, string site) => Of(new Need([permission], site));

    /// <summary>The answer of a page that refuses.</summary>
    public StatusCodeResult Answer(HttpContext context)
    {
        context.Features.Set(this);
        return new StatusCodeResult(StatusCodes.Status403Forbidden);
    }
}
