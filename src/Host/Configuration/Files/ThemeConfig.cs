using System.ComponentModel.DataAnnotations;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Configuration.Files;

[Say("外观", "Theme")]
internal sealed record ThemeConfig
{
    internal const string Colour = "#[0-9a-fA-F]{6}";
    internal const string ColourZh = "像 #0b5fa5 这样的颜色";
    internal const string ColourEn = "a colour like #0b5fa5";
    private const string FileName = "[A-Za-z0-9_-]+\\.(png|jpg|jpeg|webp|avif|svg)";

    /// <summary>Main colour of bars and buttons.</summary>
    [Say("主色", "Brand colour", HelpZh = "标题栏和按钮的颜色")]
    [Pattern(Colour, ColourZh, ColourEn)]
    public string Brand { get; init; } = "#0b5fa5";

    /// <summary>Colour of what stands out.</summary>
    [Say("强调色", "Accent", HelpZh = "需要突出的地方用的颜色")]
    [Pattern(Colour, ColourZh, ColourEn)]
    public string Accent { get; init; } = "#c2410c";

    /// <summary>File name of a photograph of the place, in the station's or the district's content folder.</summary>
    [Say("照片", "Photo", HelpZh = "站点照片的文件名，文件放在站点或区里的 content 文件夹")]
    [StringLength(80)]
    [Pattern(FileName, "图片的文件名，例如 hall.jpg", "the file name of a picture such as hall.jpg")]
    public string? Photo { get; init; }

    /// <summary>File name of the crest or logo, in the station's or the district's content folder.</summary>
    [Say("徽标", "Crest", HelpZh = "徽标的文件名，文件放在站点或区里的 content 文件夹")]
    [StringLength(80)]
    [Pattern(FileName, "图片的文件名，例如 crest.svg", "the file name of a picture such as crest.svg")]
    public string? Crest { get; init; }
}
