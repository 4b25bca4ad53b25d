BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130042430_Deviations'
)
BEGIN
    ALTER TABLE [PlanItems] ADD [Says_Department] nvarchar(10) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130042430_Deviations'
)
BEGIN
    ALTER TABLE [FollowedControls] ADD [Says_Department] nvarchar(10) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130042430_Deviations'
)
BEGIN
    ALTER TABLE [ControlResults] ADD [Report_ActionDueOn] date NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130042430_Deviations'
)
BEGIN
    ALTER TABLE [ControlResults] ADD [Report_ActionResponsible] nvarchar(200) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130042430_Deviations'
)
BEGIN
    ALTER TABLE [ControlResults] ADD [Report_ActionWhat] nvarchar(1000) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130042430_Deviations'
)
BEGIN
    CREATE TABLE [CorrectiveActions] (
        [OccurrenceId] int NOT NULL,
        [Number] int NOT NULL,
        [What] nvarchar(1000) NOT NULL,
        [Responsible] nvarchar(200) NOT NULL,
        [DueOn] date NOT NULL,
        [MovedFrom] date NULL,
        [MovedBecause] nvarchar(500) NULL,
        [PlannedBy] nvarchar(256) NOT NULL,
        [PlannedAt] datetime2(3) NOT NULL,
        [Done] nvarchar(1000) NULL,
        [DoneBy] nvarchar(256) NULL,
        [DoneAt] datetime2(3) NULL,
        [Worked] bit NULL,
        [JudgedBecause] nvarchar(500) NULL,
        [JudgedBy] nvarchar(256) NULL,
        [JudgedAt] datetime2(3) NULL,
        [Likelihood] int NULL,
        [Consequence] int NULL,
        [Value] int NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_CorrectiveActions] PRIMARY KEY ([OccurrenceId], [Number]),
        CONSTRAINT [FK_CorrectiveActions_ControlResults_OccurrenceId] FOREIGN KEY ([OccurrenceId]) REFERENCES [ControlResults] ([OccurrenceId]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130042430_Deviations'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261130042430_Deviations', N'10.0.14');
END;

COMMIT;
GO

