BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125144103_OwnCatalogueTexts'
)
BEGIN
    CREATE TABLE [CatalogueTexts] (
        [Id] int NOT NULL IDENTITY,
        [Title] nvarchar(1000) NOT NULL,
        [Category] nvarchar(100) NOT NULL,
        [Event] nvarchar(2000) NOT NULL,
        [Cause] nvarchar(2000) NULL,
        [Effect] nvarchar(2000) NULL,
        [ExistingControls] nvarchar(4000) NULL,
        [TakenOutAt] datetime2(3) NULL,
        [TakenOutBy] nvarchar(256) NULL,
        [ChangedBy] nvarchar(256) NOT NULL,
        [ChangedAt] datetime2(3) NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_CatalogueTexts] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125144103_OwnCatalogueTexts'
)
BEGIN
    CREATE TABLE [HiddenCatalogueRisks] (
        [Key] varchar(80) NOT NULL,
        [CreatedBy] nvarchar(256) NOT NULL,
        [CreatedAt] datetime2(3) NOT NULL,
        CONSTRAINT [PK_HiddenCatalogueRisks] PRIMARY KEY ([Key])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125144103_OwnCatalogueTexts'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261125144103_OwnCatalogueTexts', N'10.0.14');
END;

COMMIT;
GO

