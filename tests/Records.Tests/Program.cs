using Records.Tests;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

if (Environment.GetEnvironmentVariable(KillChild.Variable) is { Length: > 0 } victim)
{
    await KillChild.WriteForeverAsync(victim);
    return 0;
}

return args.Any(a => a is "-automated" or "@@")
    ? await ConsoleRunner.Run(args)
    : await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions);
