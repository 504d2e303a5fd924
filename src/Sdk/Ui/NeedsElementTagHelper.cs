using Microsoft.AspNetCore.Razor.TagHelpers;

namespace StationKiosk.Sdk.Ui;

/// <summary>Leaves out an element of a console page without a permission: <c>&lt;a needs="classes" href="…"&gt;</c> beside a page that needs it.</summary>
[HtmlTargetElement(Attributes = Name)]
public sealed class NeedsElementTagHelper(IPageAccess access) : TagHelper
{
    private const string Name = "needs";

    /// <summary>The permission, named as in <see cref="Plugins.NeedsAttribute"/>.</summary>
    [HtmlAttributeName(Name)]
    public string Needs { get; set; } = "";

    /// <inheritdoc/>
    public override int Order => int.MaxValue;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (!access.May(Needs))
        {
            output.SuppressOutput();
        }
    }
}
