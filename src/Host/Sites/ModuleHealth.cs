using System.Collections.Concurrent;
using StationKiosk.Host.Surfaces;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Sites;

/// <summary>
/// Counts what goes wrong in each module while it is served. A module that fails for several people in a short time is taken out where it
/// failed: its tile then asks to see staff. It is tried again by itself after a pause, or when staff put it back or its files change. What
/// fails on the console is counted and closes nothing.
/// </summary>
internal sealed class ModuleHealth(ModuleLimits limits, TimeProvider clock)
{
    private readonly ConcurrentDictionary<(string Site, string Module), ModuleErrors> _errors = new();
    private readonly ConcurrentDictionary<(string Site, string Module, Surface Surface), ModuleFault> _faults = new();

    /// <summary>Raised when a module becomes faulted or is put back.</summary>
    public event Action? Changed;

    public ModuleFault? Fault(string site, string module, Surface surface) => _faults.GetValueOrDefault((site, module, surface));

    /// <summary>The fault that matters most to residents: the kiosk's before the console's before the phones'.</summary>
    public ModuleFault? Fault(string site, string module) =>
        Fault(site, module, Surface.Kiosk) ?? Fault(site, module, Surface.Staff) ?? Fault(site, module, Surface.Public);

    public int Errors(string site, string module) => _errors.TryGetValue((site, module), out var errors) ? errors.Count(clock.GetUtcNow()) : 0;

    /// <summary>Something that the module itself did wrong.</summary>
    /// <param name="site">Its site.</param>
    /// <param name="module">Its id.</param>
    /// <param name="surface">Where it failed.</param>
    /// <param name="who">Who met the error.</param>
    /// <param name="reference">What the log has it under.</param>
    /// <param name="page">The page that failed, when asking for it again does nothing; else null.</param>
    public void Failed(string site, string module, Surface surface, Caller who, string reference, string? page)
    {
        var errors = _errors.GetOrAdd((site, module), _ => new ModuleErrors(limits.Window));
        errors.Add(clock.GetUtcNow(), surface, who);
        if (surface != Surface.Staff && errors.People(clock.GetUtcNow(), surface) >= limits.MostErrors)
        {
            Set(site, module, surface, TooMany(reference), page);
        }
    }

    /// <summary>A job that failed; nobody else is to blame for it, so each time counts.</summary>
    public void JobFailed(string site, string module, string job) =>
        Failed(site, module, Surface.Kiosk, new Caller("", true, Guid.NewGuid().ToString("N")), $"job {job}", null);

    public void Set(string site, string module, Surface surface, LocalizedText cause, string? page = null)
    {
        if (_faults.TryAdd((site, module, surface), new ModuleFault(surface, cause, clock.GetUtcNow(), page)))
        {
            Changed?.Invoke();
        }
    }

    /// <summary>A request does not come out of the module's code.</summary>
    public void Stuck(string site, string module, Surface surface)
    {
        _faults[(site, module, surface)] = new ModuleFault(surface, new LocalizedText(
            "有一次请求一直没有结束，结束以后会自动再试；换上修好的插件后，不用重启就能恢复",
            "a request does not end; it is tried again when that has ended, and a mended version of its plugin puts it right without a restart"), clock.GetUtcNow(), null) { IsInside = true };
        Changed?.Invoke();
    }

    /// <summary>The request that did not come out has ended after all.</summary>
    public void Ended(string site, string module, Surface surface)
    {
        if (_faults.TryGetValue((site, module, surface), out var fault) && fault.IsInside && _faults.TryUpdate((site, module, surface), fault with { IsInside = false, Since = clock.GetUtcNow() }, fault))
        {
            Changed?.Invoke();
        }
    }

    /// <summary>Puts a module back; its errors are forgotten.</summary>
    public void Clear(string site, string module)
    {
        _errors.TryRemove((site, module), out _);
        var wasFaulted = false;
        foreach (var fault in _faults.Keys.Where(f => f.Site == site && f.Module == module))
        {
            wasFaulted |= _faults.TryRemove(fault, out _);
        }

        if (wasFaulted)
        {
            Changed?.Invoke();
        }
    }

    private LocalizedText TooMany(string reference) => new(
        $"{limits.Window.TotalMinutes:0.#} 分钟内有 {limits.MostErrors} 人次遇到错误，最近一次的编号是 {reference}",
        $"it failed for {limits.MostErrors} visits within {limits.Window.TotalMinutes:0.#} minutes; the last has reference {reference}");
}
