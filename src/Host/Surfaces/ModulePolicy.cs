using Microsoft.AspNetCore.Routing.Matching;
using StationKiosk.Host.Engines;

namespace StationKiosk.Host.Surfaces;

/// <summary>
/// Rejects candidates of another surface, of a plugin that is not the addressed module's, and of modules that the site does not have.
/// The route table is per engine; what is served is per site, and this is where the two meet.
/// </summary>
internal sealed class ModulePolicy : MatcherPolicy, IEndpointSelectorPolicy
{
    // Before the policies for methods and hosts, which would answer 405 for a page that is not there at all.
    public override int Order => -2000;

    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) => true;

    public Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
    {
        var visit = Visit.Of(httpContext);
        for (var i = 0; i < candidates.Count; i++)
        {
            if (candidates.IsValidCandidate(i) && !Fits(candidates[i], visit))
            {
                candidates.SetValidity(i, false);
            }
        }

        return Task.CompletedTask;
    }

    private static bool Fits(CandidateState candidate, Visit visit)
    {
        var metadata = candidate.Endpoint.Metadata;
        if (metadata.GetMetadata<SurfaceMetadata>()?.Surface != visit.Surface)
        {
            return false;
        }

        if (metadata.GetMetadata<PluginMetadata>() is not { } page)
        {
            return true;
        }

        return candidate.Values?["module"] is string id
            && visit.Snapshot.Modules.TryGetValue(id, out var module)
            && (page.Plugin.Length == 0 || page.Plugin == module.Info.Plugin);
    }
}
