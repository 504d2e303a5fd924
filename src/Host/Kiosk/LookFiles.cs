using Microsoft.AspNetCore.StaticFiles;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Sites;
using StationKiosk.Host.Surfaces;

namespace StationKiosk.Host.Kiosk;

/// <summary>GET /look/crest and /look/photo: the pictures that a station's theme names, from its own content folder or else the district's.</summary>
internal sealed class LookFiles(RequestDelegate next, HostPaths paths)
{
    private static readonly FileExtensionContentTypeProvider Types = new();

    public Task InvokeAsync(HttpContext context)
    {
        var visit = Visit.Of(context);
        var name = visit.Surface != Surface.Kiosk ? null : context.Request.Path.Value switch
        {
            "/look/crest" => visit.Snapshot.Look.Crest,
            "/look/photo" => visit.Snapshot.Look.Photo,
            _ => null,
        };
        if (name is null || Find(visit.Snapshot.Site.Id, name) is not { } file || !Types.TryGetContentType(file, out var type))
        {
            return next(context);
        }

        context.Response.ContentType = type;
        return context.Response.SendFileAsync(file);
    }

    // The configuration only takes bare file names; taking the name alone keeps that true here.
    private string? Find(string site, string name) => new[] { Path.Combine(paths.Config, "stations", site), Path.Combine(paths.Config, "district") }
        .Select(folder => Path.Combine(folder, "content", Path.GetFileName(name)))
        .FirstOrDefault(File.Exists);
}
