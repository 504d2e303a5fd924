using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace StationKiosk.Records.Sqlite;

/// <summary>One database connection with its prepared statements. Used by one thread at a time.</summary>
internal sealed class StoreConnection : IDisposable
{
    private const int MostStatements = 400;

    private readonly SqliteConnection connection;
    private readonly Dictionary<string, SqliteCommand> statements = new(StringComparer.Ordinal);

    private StoreConnection(SqliteConnection connection) => this.connection = connection;

    public bool InTransaction => raw.sqlite3_get_autocommit(connection.Handle) == 0;

    public static StoreConnection OpenWriter(string path, long? maxPages = null)
    {
        var opened = Open(path, SqliteOpenMode.ReadWriteCreate);
        opened.Script("pragma journal_mode=wal; pragma synchronous=full; pragma wal_autocheckpoint=0; pragma cache_size=-8192; pragma foreign_keys=on; pragma secure_delete=fast; pragma recursive_triggers=on;");
        if (maxPages is { } most)
        {
            opened.Script($"pragma max_page_count={most}");
        }

        return opened;
    }

    /// <summary>Whether the file, its folder or its format lets nothing be written: it opens all the same, and fails at the first write. Known once something was read.</summary>
    public bool IsReadOnly => raw.sqlite3_db_readonly(connection.Handle, "main") == 1;

    public static StoreConnection OpenReader(string path)
    {
        var opened = Open(path, SqliteOpenMode.ReadWrite);
        opened.Script("pragma cache_size=-2048; pragma query_only=1;");

        // Only for reading: through the map a writer that merges the word index makes the whole file part of the process.
        if (Environment.Is64BitProcess)
        {
            opened.Script("pragma mmap_size=4000000000");
        }

        return opened;
    }

    public static StoreConnection OpenMaintenance(string path) => Open(path, SqliteOpenMode.ReadWrite);

    /// <summary>Runs statements without parameters and without keeping them.</summary>
    public void Script(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public int Execute(string sql, params ReadOnlySpan<object?> values) => Prepare(sql, values).ExecuteNonQuery();

    public object? Scalar(string sql, params ReadOnlySpan<object?> values)
    {
        var value = Prepare(sql, values).ExecuteScalar();
        return value is DBNull ? null : value;
    }

    public List<T> Read<T>(string sql, Func<SqliteDataReader, T> map, params ReadOnlySpan<object?> values)
    {
        var rows = new List<T>();
        using var reader = Prepare(sql, values).ExecuteReader();
        while (reader.Read())
        {
            rows.Add(map(reader));
        }

        return rows;
    }

    /// <summary>Hands over row by row, for what does not fit in memory. The statement must not be used again meanwhile.</summary>
    public void Each(string sql, Action<SqliteDataReader> row, params ReadOnlySpan<object?> values)
    {
        using var reader = Prepare(sql, values).ExecuteReader();
        while (reader.Read())
        {
            row(reader);
        }
    }

    public void Dispose()
    {
        Forget();
        connection.Dispose();
    }

    private static StoreConnection Open(string path, SqliteOpenMode mode)
    {
        var builder = new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = 5 };
        if (mode == SqliteOpenMode.ReadWriteCreate)
        {
            KeepPrivate(path);
        }

        var bare = new SqliteConnection(builder.ToString());
        bare.Open();
        // The triggers of the tallies call it; also those that a replaced row fires.
        bare.CreateFunction<long>(Tallies.Function, Tallies.Fold, isDeterministic: true);
        var opened = new StoreConnection(bare);
        opened.Script("pragma busy_timeout=5000; pragma temp_store=memory;");
        return opened;
    }

    private SqliteCommand Prepare(string sql, ReadOnlySpan<object?> values)
    {
        if (!statements.TryGetValue(sql, out var command))
        {
            if (statements.Count >= MostStatements)
            {
                Forget();
            }

            command = connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 0; i < values.Length; i++)
            {
                command.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
            }

            statements.Add(sql, command);
        }

        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return command;
    }

    private void Forget()
    {
        foreach (var command in statements.Values)
        {
            command.Dispose();
        }

        statements.Clear();
    }

    // For the host's user alone, from the first byte on; the engine gives log and index of a file the file's own rights.
    internal static void KeepPrivate(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        const UnixFileMode own = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        if (!File.Exists(path))
        {
            new FileStream(path, new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write, Share = FileShare.ReadWrite, UnixCreateMode = own }).Dispose();
        }
        else if (File.GetUnixFileMode(path) != own)
        {
            File.SetUnixFileMode(path, own);
        }
    }
}
