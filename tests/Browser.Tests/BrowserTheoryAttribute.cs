using System.Runtime.CompilerServices;

namespace Browser.Tests;

/// <summary>As <see cref="BrowserFactAttribute"/>, with data; the limit is for each row.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line) => Timeout = Late.Limit;
}
