BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125145508_PlanItems'
)
BEGIN
    CREATE TABLE [PlanItems] (
        [Id] int NOT NULL IDENTITY,
        [PlanVersionId] int NOT NULL,
        [Number] int NOT NULL,
        [By] nvarchar(256) NOT NULL,
        [At] datetime2(3) NOT NULL,
        [Version] int NOT NULL,
        [Says_EndsOn] date NULL,
        [Says_Frequency] nvarchar(200) NULL,
        [Says_Kind] nvarchar(40) NOT NULL,
        [Says_Method] nvarchar(200) NULL,
        [Says_Origin] nvarchar(40) NOT NULL,
        [Says_Process] nvarchar(200) NULL,
        [Says_ReportedTo] nvarchar(200) NULL,
        [Says_ResponsiblePerson] nvarchar(200) NULL,
        [Says_ResponsibleRole] nvarchar(200) NULL,
        [Says_SampleSize] nvarchar(200) NULL,
        [Says_Slug] nvarchar(80) NULL,
        [Says_Source] nvarchar(200) NULL,
        [Says_StartsOn] date NULL,
        [Says_What] nvarchar(1000) NOT NULL,
        CONSTRAINT [PK_PlanItems] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_PlanItems_PlanVersions_PlanVersionId] FOREIGN KEY ([PlanVersionId]) REFERENCES [PlanVersions] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125145508_PlanItems'
)
BEGIN
    CREATE INDEX [IX_PlanItems_PlanVersionId] ON [PlanItems] ([PlanVersionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125145508_PlanItems'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261125145508_PlanItems', N'10.0.14');
END;

COMMIT;
GO

