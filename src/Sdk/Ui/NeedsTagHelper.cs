using Microsoft.AspNetCore.Razor.TagHelpers;

namespace StationKiosk.Sdk.Ui;

/// <summary>
/// Leaves out a posted form, or a button with a handler of its own, that this account may not use: what the handler declares with
/// <see cref="Plugins.NeedsAttribute"/> decides about the button and about the request alike.
/// </summary>
[HtmlTargetElement("form", Attributes = "method")]
[HtmlTargetElement("button", Attributes = HandlerName)]
public sealed class NeedsTagHelper(IPageAccess access) : TagHelper
{
    private const string HandlerName = "asp-page-handler";

    /// <summary>The handler that is posted to; not set, the page's own.</summary>
    [HtmlAttributeName(HandlerName)]
    public string? Handler { get; set; }

    // After the framework's own, which would write a token behind what was left out.
    /// <inheritdoc/>
    public override int Order => int.MaxValue;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        // Read, not bound: what is bound here would be gone for the framework's own form.
        var action = context.AllAttributes.TryGetAttribute("action", out var written) ? (written.Value?.ToString() ?? "").Replace("&amp;", "&", StringComparison.Ordinal) : null;
        var isPosted = output.TagName == "button" || string.Equals(output.Attributes["method"]?.Value?.ToString(), "post", StringComparison.OrdinalIgnoreCase);
        if (isPosted && (action is null or ['?', ..]) && !access.MayPost(Handler ?? Named(action)))
        {
            output.SuppressOutput();
        }
    }

    // A form that keeps the page's query names its handler there.
    private static string? Named(string? action) =>
        action?[1..].Split('&').FirstOrDefault(p => p.StartsWith("handler=", StringComparison.OrdinalIgnoreCase))?["handler=".Length..];
}
