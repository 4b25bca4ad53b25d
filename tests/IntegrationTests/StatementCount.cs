using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Vaggeryd.InternalControl.IntegrationTests;

/// <summary>Counts the SQL statements that the process sends to a database while it lives.</summary>
internal sealed class StatementCount : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly IDisposable _listeners;
    private IDisposable? _events;
    private int _count;

    public StatementCount() => _listeners = DiagnosticListener.AllListeners.Subscribe(this);

    /// <summary>How many statements a page takes, the second time it is opened.</summary>
    public static async Task<int> OfAsync(HttpClient client, string address)
    {
        await client.GetStringAsync(address);
        using var statements = new StatementCount();
        await client.GetStringAsync(address);
        return statements._count;
    }

    public void OnNext(DiagnosticListener listener)
    {
        if (listener.Name == DbLoggerCategory.Name) _events = listener.Subscribe(this);
    }

    public void OnNext(KeyValuePair<string, object?> happened)
    {
        if (happened.Key == RelationalEventId.CommandExecuted.Name) Interlocked.Increment(ref _count);
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    public void Dispose()
    {
        _events?.Dispose();
        _listeners.Dispose();
    }
}
