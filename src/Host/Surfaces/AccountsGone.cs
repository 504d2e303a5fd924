using System.Text;
using System.Text.Encodings.Web;
using StationKiosk.Host.Holdings;
using StationKiosk.Host.Sites;
using StationKiosk.Host.Texts;

namespace StationKiosk.Host.Surfaces;

/// <summary>What the console says while the store with the accounts cannot be used: nobody can sign in, and nobody is offered to be the first.</summary>
internal sealed class AccountsGone(Stores stores, DataHoldings holdings)
{
    public bool IsSo => stores.System.IsStandIn;

    public async Task AnswerAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        var page = new StringBuilder("<!doctype html><html lang=\"zh-CN\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>StationKiosk</title>");
        foreach (var language in BuiltInTexts.Languages)
        {
            page.Append("<section lang=\"").Append(language).Append("\"><h1>").Append(Say(language, "repairs.accounts-gone")).Append("</h1><ul>");
            foreach (var (piece, cause) in holdings.Faults.OrderBy(f => f.Key, StringComparer.Ordinal))
            {
                page.Append("<li><strong>").Append(HtmlEncoder.Default.Encode(piece)).Append("</strong> ").Append(HtmlEncoder.Default.Encode(cause.In(language).Text)).Append("</li>");
            }

            page.Append("</ul><p>").Append(Say(language, "repairs.accounts-gone.fix")).Append("</p></section>");
        }

        await context.Response.WriteAsync(page.Append("</html>").ToString());
    }

    private static string Say(string language, string key) => HtmlEncoder.Default.Encode(BuiltInTexts.Get(language, key));
}
