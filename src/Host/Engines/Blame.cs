using System.Reflection;
using Microsoft.AspNetCore.Antiforgery;
using StationKiosk.Host.Sites;
using StationKiosk.Records;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Plugins;

namespace StationKiosk.Host.Engines;

/// <summary>
/// Who pays for a request that failed, and what it is answered. A module pays only for what its own code did: not for a store that cannot
/// write, nor for a rule that refused, nor for what the request itself got wrong.
/// </summary>
internal sealed record Blame(int Status)
{
    private static readonly LocalizedText Moved = new("这件事的状态已经变了，请刷新后再办", "This has moved on meanwhile; look again and then decide.");

    /// <summary>Whether it counts against the module.</summary>
    public bool IsModules { get; init; }

    /// <summary>Whether a store cannot be written now; it heals as soon as the medium works again.</summary>
    public bool IsStores { get; init; }

    /// <summary>The sentence of whoever refused.</summary>
    public LocalizedText? Why { get; init; }

    public static Blame Of(Exception thrown)
    {
        var e = Inner(thrown);
        return e switch
        {
            BadHttpRequestException request => new Blame(request.StatusCode),
            AntiforgeryValidationException => new Blame(StatusCodes.Status400BadRequest),
            RefusedException refused => new Blame(StatusCodes.Status409Conflict) { Why = refused.Why },
            RecordConflictException => new Blame(StatusCodes.Status409Conflict) { Why = Moved },
            _ when StoreCause.IsStores(thrown) => new Blame(StatusCodes.Status503ServiceUnavailable) { IsStores = true },
            _ => new Blame(StatusCodes.Status500InternalServerError) { IsModules = true },
        };
    }

    private static Exception Inner(Exception e) => e switch
    {
        TargetInvocationException { InnerException: { } inner } => Inner(inner),
        AggregateException { InnerExceptions: [var only] } => Inner(only),
        _ => e,
    };
}
