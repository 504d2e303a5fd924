namespace Host.Tests;

public sealed class AssemblyTests
{
    [Fact]
    public void Runs() => Assert.NotNull(typeof(AssemblyTests).Assembly.FullName);
}
