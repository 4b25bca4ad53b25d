using Vaggeryd.InternalControl.Web.Features.Risks;

namespace Vaggeryd.InternalControl.Benchmarks;

/// <summary>What an export keeps in memory at most: of 100,000 risks against 10,000. Flat means that the file is never whole in memory.</summary>
internal sealed class ExportBenchmark : IBenchmark
{
    public Task<IReadOnlyList<Comparison>> PrepareAsync(BenchmarkData data) => Task.FromResult<IReadOnlyList<Comparison>>(
    [
        Compare(data, ExportRisks.Format.Csv),
        Compare(data, ExportRisks.Format.Json),
    ]);

    private static Comparison Compare(BenchmarkData data, ExportRisks.Format format) =>
        new($"memory kept while exporting {format.ToString().ToLowerInvariant()}, 100,000 risks", 1.5, Peak(data, format, BenchmarkData.LargeYear, BenchmarkData.LargeCount), Peak(data, format, BenchmarkData.MediumYear, BenchmarkData.MediumCount))
        {
            Answers = "KiB",
            WarmUps = 1,
            Runs = 3,
        };

    private static Side Peak(BenchmarkData data, ExportRisks.Format format, int year, int count) => new($"ExportRisks, {count:N0} risks: most that lived at once, over what lived before", async () =>
    {
        await using var file = new WeighingStream(count);
        await data.Send(new ExportRisks.Query(year, format, file, file));
        return file.Most >> 10;
    });

    /// <summary>A file that is thrown away; weighs what lives in memory at each tenth of the rows.</summary>
    private sealed class WeighingStream(int rows) : Stream, IProgress<int>
    {
        private readonly long _before = GC.GetTotalMemory(forceFullCollection: true);
        private long _length;

        public long Most { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => _length;

        public override long Position { get => _length; set => throw new NotSupportedException(); }

        public void Report(int value)
        {
            if (value % (rows / 10) == 0) Most = Math.Max(Most, GC.GetTotalMemory(forceFullCollection: true) - _before);
        }

        public override void Write(byte[] buffer, int offset, int count) => _length += count;

        public override void Flush() { }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
