BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130091254_FollowUpAuthors'
)
BEGIN
    ALTER TABLE [CorrectiveActions] ADD [DoneById] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130091254_FollowUpAuthors'
)
BEGIN
    ALTER TABLE [ControlResults] ADD [Authors] varchar(4000) NOT NULL DEFAULT '[]';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130091254_FollowUpAuthors'
)
BEGIN
    ALTER TABLE [ControlResults] ADD [Sendings] int NOT NULL DEFAULT 0;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130091254_FollowUpAuthors'
)
BEGIN
    ALTER TABLE [ControlResults] ADD [SubmittedById] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130091254_FollowUpAuthors'
)
BEGIN
    ALTER TABLE [ControlPlans] ADD [FollowUpStamp] varchar(32) NOT NULL DEFAULT '';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130091254_FollowUpAuthors'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261130091254_FollowUpAuthors', N'10.0.14');
END;

COMMIT;
GO

