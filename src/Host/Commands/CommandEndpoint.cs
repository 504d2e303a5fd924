using StationKiosk.Host.Surfaces;

namespace StationKiosk.Host.Commands;

/// <summary>Takes commands in that another process was given. Reachable through the socket file alone, which only the host's own user may open.</summary>
internal static class CommandEndpoint
{
    public const string Path = "/commands";

    public static void MapCommands(this IEndpointRouteBuilder app) => app.MapPost(Path, RunAsync);

    private static async Task<IResult> RunAsync(CommandCall call, HttpContext context, IServiceProvider services)
    {
        if (context.Features.Get<OnSurface>()?.Surface != Surface.Command)
        {
            return Results.NotFound();
        }

        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var tree = new CommandTree(call, new WithinHost(context.RequestServices), output, error);
        var exit = await tree.RunAsync(context.RequestAborted);
        return Results.Json(new CommandReply(exit, output.ToString(), error.ToString()));
    }
}
