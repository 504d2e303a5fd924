namespace StationKiosk.Host.Clocks;

/// <summary>
/// The time that the host goes by. It is the machine's as long as that agrees with the clock that only counts, with what is already dated,
/// with the day the program was made, and at a start with a believable pause. When it does not, time is counted on from the last that was
/// believed, so that a leap dates nothing and lets nothing lapse; what must not happen by a doubtful time asks <see cref="Doubt"/>.
/// The doubt ends when the machine agrees again, or when a person confirms its clock.
/// </summary>
internal sealed class StationClock : TimeProvider
{
    private static readonly TimeSpan MovedAlong = TimeSpan.FromMinutes(10);

    // A machine without a battery begins long ago, until the network tells it the time.
    private static readonly TimeSpan NeverKnown = TimeSpan.FromDays(3650);

    private readonly TimeProvider _machine;
    private readonly ClockLimits _limits;
    private readonly ClockFile _file;
    private readonly Func<TimeSpan> _asleep;
    private readonly Lock _lock = new();
    private ClockMark _mark;
    private bool _isMarked;
    private DateTimeOffset _newest;

    public StationClock(TimeProvider machine, ClockLimits limits, ClockFile file, Func<TimeSpan> asleep)
    {
        (_machine, _limits, _file, _asleep) = (machine, limits, file, asleep);
        var found = file.Read();
        _isMarked = found is not null;
        _mark = found is not null ? Resumed(found)
            : machine.GetUtcNow() is var now && now >= limits.NotBefore ? Fresh(now)
            : Fresh(limits.NotBefore) with { MayBeLater = NeverKnown };
        Judge();
    }

    /// <summary>Why the machine's clock is not believed now; null when it is.</summary>
    public ClockDoubtKind? Doubt
    {
        get
        {
            _ = GetUtcNow();
            return Volatile.Read(ref _mark).Doubt;
        }
    }

    public ClockMark Mark => Volatile.Read(ref _mark);

    /// <summary>What the machine says, believed or not.</summary>
    public DateTimeOffset Machine => _machine.GetUtcNow();

    public override long TimestampFrequency => _machine.TimestampFrequency;

    public override TimeZoneInfo LocalTimeZone => _machine.LocalTimeZone;

    public override long GetTimestamp() => _machine.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => _machine.CreateTimer(callback, state, dueTime, period);

    public override DateTimeOffset GetUtcNow()
    {
        var mark = Volatile.Read(ref _mark);
        var now = _machine.GetUtcNow();
        var off = now - mark.Time - _machine.GetElapsedTime(mark.Counted);
        return mark.Doubt is null && off.Duration() <= ClockLimits.Tolerance && now >= _limits.NotBefore ? now : Judge();
    }

    /// <summary>A store was opened whose last write is dated so: the right time is not earlier.</summary>
    public void Witness(DateTimeOffset dated)
    {
        lock (_lock)
        {
            if (!_isMarked)
            {
                // Without a mark the newest date of all is the last known time.
                _newest = dated > _newest ? dated : _newest;
                Set(Elsewhere(Fresh(_newest > _limits.NotBefore ? _newest : _limits.NotBefore)));
            }
            else if (dated - Counted(_mark) > ClockLimits.Tolerance)
            {
                var now = _machine.GetUtcNow();
                Set(Fresh(dated) with { Doubt = now < dated ? ClockDoubtKind.Behind : ClockDoubtKind.LongOff, Said = now, MayBeLater = Later(_mark) });
            }
        }

        Judge();
    }

    /// <summary>A person says that the machine's clock is right.</summary>
    public void Confirm()
    {
        lock (_lock)
        {
            Set(Fresh(_machine.GetUtcNow()));
            Save(_mark);
        }
    }

    /// <summary>Keeps the mark, so that the next start knows until when somebody counted.</summary>
    public void Keep()
    {
        lock (_lock)
        {
            var now = Judge();
            var kept = Fresh(now) with { Doubt = _mark.Doubt, Said = _mark.Said, MayBeLater = _mark.MayBeLater };
            // Moved along rarely: a clock that creeps away by a little at every look would else never be noticed.
            if (_mark.Doubt is not null || _machine.GetElapsedTime(_mark.Counted) > MovedAlong)
            {
                Set(kept);
            }

            Save(kept);
        }
    }

    private DateTimeOffset Judge()
    {
        lock (_lock)
        {
            var mark = _mark;
            var (now, counted) = (_machine.GetUtcNow(), Counted(mark));
            if (now >= _limits.NotBefore && now - counted >= -ClockLimits.Tolerance && now - counted <= ClockLimits.Tolerance + mark.MayBeLater)
            {
                Set(Fresh(now));
                return now;
            }

            if (mark.Doubt is null)
            {
                var kind = now < _limits.NotBefore ? ClockDoubtKind.BeforeBuild : now < counted ? ClockDoubtKind.Behind : ClockDoubtKind.Ahead;
                Set(mark with { Doubt = kind, Said = now });
            }

            return counted;
        }
    }

    private DateTimeOffset Counted(ClockMark mark) => mark.Time + _machine.GetElapsedTime(mark.Counted) + (_asleep() - mark.Asleep);

    private ClockMark Fresh(DateTimeOffset time) => new() { Time = time, Counted = _machine.GetTimestamp(), Asleep = _asleep(), Boot = MachineRun.Boot };

    // In the same run of the machine the clock that counts never stopped, also while the host did.
    private ClockMark Resumed(ClockMark found) => found.Boot.Length > 0 && found.Boot == MachineRun.Boot && found.Counted <= _machine.GetTimestamp() ? found : Elsewhere(found);

    // In another run nobody knows how long the machine was off.
    private ClockMark Elsewhere(ClockMark found)
    {
        var (now, later) = (_machine.GetUtcNow(), Later(found));
        var isLong = found.Doubt is null && now - found.Time > later + ClockLimits.Tolerance;
        return Fresh(found.Time) with { Doubt = isLong ? ClockDoubtKind.LongOff : found.Doubt, Said = isLong ? now : found.Said, MayBeLater = later };
    }

    // Whose clock was ahead is not believed because of a restart.
    private TimeSpan Later(ClockMark mark) => mark.Doubt is ClockDoubtKind.Ahead or ClockDoubtKind.LongOff ? TimeSpan.Zero : _limits.LongestOff;

    private void Set(ClockMark mark) => Volatile.Write(ref _mark, mark);

    private void Save(ClockMark mark)
    {
        _file.Write(mark);
        _isMarked = true;
    }
}
