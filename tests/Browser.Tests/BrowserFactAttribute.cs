using System.Runtime.CompilerServices;

namespace Browser.Tests;

/// <summary>A test in the browser. It fails when it is not done in time: nothing in a browser or a host may hold up the whole run.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line) => Timeout = Late.Limit;
}
