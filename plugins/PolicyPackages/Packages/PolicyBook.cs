using PolicyPackages.Settings;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Plugins;
using StationKiosk.Sdk.Rules;

namespace PolicyPackages.Packages;

/// <summary>All policies of a module with the questions and checks they share. Immutable; made of the settings and the content files alone.</summary>
internal sealed class PolicyBook
{
    private readonly Dictionary<string, PolicyPackage> _byId;

    public PolicyBook(PolicySettings settings, ModuleInfo module)
    {
        Settings = settings;
        Packages = [.. module.Contents.Select(c => new PolicyPackage(c))];
        _byId = Packages.ToDictionary(p => p.Id, StringComparer.Ordinal);
        Facts = settings.Facts.ToDictionary(f => f.Key, f => f.Value.Ask, StringComparer.Ordinal);
        Rules = new RuleBook(Facts, settings.Checks);
        Conflicts = Packages
            .SelectMany(p => p.Head.Conflicts.SelectMany(c => new[] { (p.Id, Other: c), (Id: c, Other: p.Id) }))
            .ToLookup(c => c.Item1, c => c.Item2, StringComparer.Ordinal);
    }

    public PolicySettings Settings { get; }

    public IReadOnlyList<PolicyPackage> Packages { get; }

    public IReadOnlyDictionary<string, Field> Facts { get; }

    public RuleBook Rules { get; }

    /// <summary>Policies that exclude each other, whichever of the two says so.</summary>
    public ILookup<string, string> Conflicts { get; }

    public PolicyPackage? Find(string? id) => id is null ? null : _byId.GetValueOrDefault(id);

    public IEnumerable<PolicyPackage> For(Audience audience) => Packages.Where(p => p.IsFor(audience));
}
