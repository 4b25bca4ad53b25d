BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130002501_AddPaperTemplates'
)
BEGIN
    CREATE TABLE [PaperTemplates] (
        [Id] int NOT NULL IDENTITY,
        [Use] nvarchar(40) NOT NULL,
        [Number] int NOT NULL,
        [FileName] nvarchar(150) NOT NULL,
        [Size] int NOT NULL,
        [Sha256] varchar(64) NOT NULL,
        [By] nvarchar(256) NOT NULL,
        [At] datetime2(3) NOT NULL,
        [TakenOutBy] nvarchar(256) NULL,
        [TakenOutAt] datetime2(3) NULL,
        [TakenOutBecause] nvarchar(500) NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_PaperTemplates] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130002501_AddPaperTemplates'
)
BEGIN
    CREATE TABLE [PaperTemplateContents] (
        [PaperTemplateId] int NOT NULL,
        [Bytes] varbinary(max) NOT NULL,
        CONSTRAINT [PK_PaperTemplateContents] PRIMARY KEY ([PaperTemplateId]),
        CONSTRAINT [FK_PaperTemplateContents_PaperTemplates_PaperTemplateId] FOREIGN KEY ([PaperTemplateId]) REFERENCES [PaperTemplates] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130002501_AddPaperTemplates'
)
BEGIN
    CREATE UNIQUE INDEX [IX_PaperTemplates_Use_Number] ON [PaperTemplates] ([Use], [Number]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130002501_AddPaperTemplates'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261130002501_AddPaperTemplates', N'10.0.14');
END;

COMMIT;
GO

