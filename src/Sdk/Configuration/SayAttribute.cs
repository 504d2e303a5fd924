namespace StationKiosk.Sdk.Configuration;

/// <summary>
/// What a person calls a setting, an enum value or a union case, in Chinese and English.
/// Console forms, editor schemas and fault messages show these titles.
/// Without it the member's own name is shown, and its documentation comment is the English help.
/// </summary>
/// <param name="zh">Title in Chinese (zh-CN).</param>
/// <param name="en">Title in English.</param>
[AttributeUsage(AttributeTargets.All)]
public sealed class SayAttribute(string zh, string en) : Attribute
{
    /// <summary>Title in Chinese.</summary>
    public string Zh { get; } = zh;

    /// <summary>Title in English.</summary>
    public string En { get; } = en;

    /// <summary>One or two sentences of help in Chinese; empty for none.</summary>
    public string HelpZh { get; init; } = "";

    /// <summary>Help in English; empty takes the member's documentation comment.</summary>
    public string HelpEn { get; init; } = "";
}
