using System.Text.Json;

namespace StationKiosk.Records.Sqlite;

/// <inheritdoc/>
internal sealed class UnitJob<T>(Func<UnitOfWork, T> work, WriteContext context, bool isBulk, CancellationToken cancellation)
    : WriteJob(context, isBulk, cancellation)
{
    private readonly TaskCompletionSource<T> completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T result = default!;

    public Task<T> Task => completion.Task;

    public override void Run(UnitOfWork unit)
    {
        if (Context.IdempotencyKey is not { } key)
        {
            result = work(unit);
            return;
        }

        var connection = unit.State.Connection;
        if (connection.Scalar("select result from keys where key = $0", key) is string stored)
        {
            result = JsonSerializer.Deserialize<T>(stored)!;
            return;
        }

        result = work(unit);
        connection.Execute("insert into keys(key, result, at) values ($0, $1, $2)", key, JsonSerializer.Serialize(result), unit.Now.Value);
    }

    public override void Finish()
    {
        if (Fault is null)
        {
            completion.SetResult(result);
        }
        else if (Fault is OperationCanceledException)
        {
            completion.SetCanceled(CancellationToken.None);
        }
        else
        {
            completion.SetException(Fault);
        }
    }
}
