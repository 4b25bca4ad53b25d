BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130043459_EvidenceSamplesCalendars'
)
BEGIN
    ALTER TABLE [ControlOccurrences] ADD [Event] nvarchar(500) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130043459_EvidenceSamplesCalendars'
)
BEGIN
    ALTER TABLE [ControlOccurrences] ADD [EventOn] date NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130043459_EvidenceSamplesCalendars'
)
BEGIN
    DECLARE @var nvarchar(max);
    SELECT @var = QUOTENAME([d].[name])
    FROM [sys].[default_constraints] [d]
    INNER JOIN [sys].[columns] [c] ON [d].[parent_column_id] = [c].[column_id] AND [d].[parent_object_id] = [c].[object_id]
    WHERE ([d].[parent_object_id] = OBJECT_ID(N'[Attachments]') AND [c].[name] = N'RiskId');
    IF @var IS NOT NULL EXEC(N'ALTER TABLE [Attachments] DROP CONSTRAINT ' + @var + ';');
    ALTER TABLE [Attachments] ALTER COLUMN [RiskId] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130043459_EvidenceSamplesCalendars'
)
BEGIN
    ALTER TABLE [Attachments] ADD [OccurrenceId] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130043459_EvidenceSamplesCalendars'
)
BEGIN
    CREATE TABLE [CalendarFeeds] (
        [Id] int NOT NULL IDENTITY,
        [UserId] int NOT NULL,
        [Owner] nvarchar(256) NOT NULL,
        [SecretHash] varchar(64) NOT NULL,
        [IssuedAt] datetime2(3) NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_CalendarFeeds] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_CalendarFeeds_Users_UserId] FOREIGN KEY ([UserId]) REFERENCES [Users] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130043459_EvidenceSamplesCalendars'
)
BEGIN
    CREATE TABLE [DrawnSamples] (
        [Id] int NOT NULL IDENTITY,
        [OccurrenceId] int NOT NULL,
        [Number] int NOT NULL,
        [ListName] nvarchar(150) NOT NULL,
        [ListHash] varchar(64) NOT NULL,
        [ListRows] int NOT NULL,
        [Size] int NOT NULL,
        [Seed] nvarchar(64) NOT NULL,
        [Because] nvarchar(500) NULL,
        [By] nvarchar(256) NOT NULL,
        [At] datetime2(3) NOT NULL,
        CONSTRAINT [PK_DrawnSamples] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_DrawnSamples_ControlResults_OccurrenceId] FOREIGN KEY ([OccurrenceId]) REFERENCES [ControlResults] ([OccurrenceId]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130043459_EvidenceSamplesCalendars'
)
BEGIN
    CREATE TABLE [DrawnSampleContents] (
        [SampleId] int NOT NULL,
        [Rows] nvarchar(max) NOT NULL,
        CONSTRAINT [PK_DrawnSampleContents] PRIMARY KEY ([SampleId]),
        CONSTRAINT [FK_DrawnSampleContents_DrawnSamples_SampleId] FOREIGN KEY ([SampleId]) REFERENCES [DrawnSamples] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130043459_EvidenceSamplesCalendars'
)
BEGIN
    CREATE INDEX [IX_Attachments_OccurrenceId] ON [Attachments] ([OccurrenceId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130043459_EvidenceSamplesCalendars'
)
BEGIN
    CREATE UNIQUE INDEX [IX_CalendarFeeds_SecretHash] ON [CalendarFeeds] ([SecretHash]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130043459_EvidenceSamplesCalendars'
)
BEGIN
    CREATE UNIQUE INDEX [IX_CalendarFeeds_UserId] ON [CalendarFeeds] ([UserId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130043459_EvidenceSamplesCalendars'
)
BEGIN
    CREATE UNIQUE INDEX [IX_DrawnSamples_OccurrenceId_Number] ON [DrawnSamples] ([OccurrenceId], [Number]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130043459_EvidenceSamplesCalendars'
)
BEGIN
    ALTER TABLE [Attachments] ADD CONSTRAINT [FK_Attachments_ControlResults_OccurrenceId] FOREIGN KEY ([OccurrenceId]) REFERENCES [ControlResults] ([OccurrenceId]) ON DELETE NO ACTION;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130043459_EvidenceSamplesCalendars'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261130043459_EvidenceSamplesCalendars', N'10.0.14');
END;

COMMIT;
GO

