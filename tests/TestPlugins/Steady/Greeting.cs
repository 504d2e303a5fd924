namespace Steady;

/// <summary>Lives as long as its request; says so when it is asked afterwards.</summary>
public sealed class Greeting : IDisposable
{
    private bool _gone;

    public string Say()
    {
        ObjectDisposedException.ThrowIf(_gone, this);
#if BROKEN
        throw new InvalidOperationException("this edition greets nobody");
#else
        return SteadyPlugin.Edition;
#endif
    }

    public void Dispose() => _gone = true;
}
