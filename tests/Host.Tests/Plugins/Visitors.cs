using System.Net;

namespace Host.Tests.Plugins;

/// <summary>People at the kiosk, each with a visit of their own.</summary>
internal static class Visitors
{
    /// <summary>A new visit that opens one page and then another; the answer to the second.</summary>
    public static async Task<HttpStatusCode> NewAsync(StationApp app, string first, string then)
    {
        using var person = StationApp.Client(app.KioskUrl);
        using (await person.GetAsync(first))
        {
            using var answer = await person.GetAsync(then);
            return answer.StatusCode;
        }
    }
}
