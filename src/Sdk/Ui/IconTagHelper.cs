using Microsoft.AspNetCore.Razor.TagHelpers;

namespace StationKiosk.Sdk.Ui;

/// <summary>Writes an icon of the host's set: <c>&lt;icon name="printer" /&gt;</c>. It says nothing to screen readers; the words beside it do.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class IconTagHelper : TagHelper
{
    /// <summary>The icon's name, one of those in the host's list.</summary>
    public string Name { get; set; } = "";

    /// <summary>Further CSS classes.</summary>
    public string? Class { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Class is null ? "icon" : $"icon {Class}");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Attributes.SetAttribute("focusable", "false");
        output.Content.SetHtmlContent("<use href=\"/lib/icons/sprite.svg#");
        output.Content.Append(Name);
        output.Content.AppendHtml("\"></use>");
    }
}
