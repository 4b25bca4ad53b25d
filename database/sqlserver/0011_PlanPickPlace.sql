BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130002544_PlanPickPlace'
)
BEGIN
    ALTER TABLE [PlanPicks] ADD [Place] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130002544_PlanPickPlace'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261130002544_PlanPickPlace', N'10.0.14');
END;

COMMIT;
GO

