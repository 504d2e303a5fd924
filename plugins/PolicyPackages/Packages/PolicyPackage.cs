using PolicyPackages.Settings;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Contents;
using StationKiosk.Sdk.Texts;

namespace PolicyPackages.Packages;

/// <summary>A policy as its files say.</summary>
internal sealed class PolicyPackage(Content content)
{
    public string Id => content.Id;

    public Content Content => content;

    public PackageHead Head { get; } = content.Head<PackageHead>();

    public LocalizedText Title => Head.Title;

    public bool IsFor(Audience audience) => Head.Audience == audience;

    /// <summary>One of the four parts in a language; it says in which language it really is.</summary>
    public LocalText Part(int part, string language)
    {
        var text = content.In(language);
        return new LocalText(PackagePart.Split(text.Markdown)[part].Markdown, text.Language, language);
    }

    /// <summary>Whether the text in a language translates an older version than the one that holds.</summary>
    public bool IsOld(string language) => content.In(language) is { Version.Length: > 0 } text && text.Version != Head.Version;

    /// <summary>Past its validity nobody is told that they are entitled: it is being checked.</summary>
    public bool IsBeingChecked(DateOnly day) => day > Head.ValidUntil;

    public bool IsInForce(DateOnly day) => !IsBeingChecked(day) && !(day < Head.ValidFrom);

    /// <summary>What its conditions are on a day.</summary>
    public IEnumerable<KeyValuePair<string, PackageCondition>> ConditionsOn(DateOnly day) => Head.Conditions.Where(c => c.Value.IsInForce(day));
}
