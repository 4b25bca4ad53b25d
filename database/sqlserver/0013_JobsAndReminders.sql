BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130042000_JobsAndReminders'
)
BEGIN
    ALTER TABLE [FollowedControls] ADD [PerformerId] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130042000_JobsAndReminders'
)
BEGIN
    CREATE TABLE [Absences] (
        [Id] int NOT NULL IDENTITY,
        [UserId] int NOT NULL,
        [FirstDay] date NOT NULL,
        [LastDay] date NOT NULL,
        [StandInId] int NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Absences] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Absences_Users_StandInId] FOREIGN KEY ([StandInId]) REFERENCES [Users] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Absences_Users_UserId] FOREIGN KEY ([UserId]) REFERENCES [Users] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130042000_JobsAndReminders'
)
BEGIN
    CREATE TABLE [JobRuns] (
        [Id] int NOT NULL IDENTITY,
        [Job] varchar(60) NOT NULL,
        [StartedAt] datetime2(3) NOT NULL,
        [Milliseconds] int NOT NULL,
        [AskedBy] nvarchar(256) NULL,
        [Node] nvarchar(100) NOT NULL,
        [Failure] nvarchar(500) NULL,
        [Reference] varchar(64) NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_JobRuns] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130042000_JobsAndReminders'
)
BEGIN
    CREATE TABLE [ReminderDigests] (
        [Id] int NOT NULL IDENTITY,
        [ReceiverId] int NOT NULL,
        [Day] date NOT NULL,
        [QueuedAt] datetime2(3) NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_ReminderDigests] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ReminderDigests_Users_ReceiverId] FOREIGN KEY ([ReceiverId]) REFERENCES [Users] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130042000_JobsAndReminders'
)
BEGIN
    CREATE TABLE [ReminderLines] (
        [Id] int NOT NULL IDENTITY,
        [DigestId] int NOT NULL,
        [OccurrenceId] int NOT NULL,
        [PersonId] int NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [To] nvarchar(40) NOT NULL,
        [Days] int NOT NULL,
        [About] date NOT NULL,
        [IsOvertaken] bit NOT NULL,
        CONSTRAINT [PK_ReminderLines] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ReminderLines_ControlOccurrences_OccurrenceId] FOREIGN KEY ([OccurrenceId]) REFERENCES [ControlOccurrences] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_ReminderLines_ReminderDigests_DigestId] FOREIGN KEY ([DigestId]) REFERENCES [ReminderDigests] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130042000_JobsAndReminders'
)
BEGIN
    CREATE INDEX [IX_FollowedControls_PerformerId] ON [FollowedControls] ([PerformerId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130042000_JobsAndReminders'
)
BEGIN
    CREATE INDEX [IX_Absences_StandInId] ON [Absences] ([StandInId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130042000_JobsAndReminders'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Absences_UserId] ON [Absences] ([UserId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130042000_JobsAndReminders'
)
BEGIN
    CREATE INDEX [IX_JobRuns_Job_StartedAt] ON [JobRuns] ([Job], [StartedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130042000_JobsAndReminders'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ReminderDigests_ReceiverId_Day] ON [ReminderDigests] ([ReceiverId], [Day]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130042000_JobsAndReminders'
)
BEGIN
    CREATE INDEX [IX_ReminderLines_DigestId] ON [ReminderLines] ([DigestId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130042000_JobsAndReminders'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ReminderLines_OccurrenceId_PersonId_Kind_Days_About] ON [ReminderLines] ([OccurrenceId], [PersonId], [Kind], [Days], [About]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130042000_JobsAndReminders'
)
BEGIN
    ALTER TABLE [FollowedControls] ADD CONSTRAINT [FK_FollowedControls_Users_PerformerId] FOREIGN KEY ([PerformerId]) REFERENCES [Users] ([Id]) ON DELETE NO ACTION;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130042000_JobsAndReminders'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261130042000_JobsAndReminders', N'10.0.14');
END;

COMMIT;
GO

