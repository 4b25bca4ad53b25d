BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125140041_PlanVersions'
)
BEGIN
    CREATE TABLE [ControlPlans] (
        [Id] int NOT NULL IDENTITY,
        [PlanningYearId] int NOT NULL,
        [BoardId] int NULL,
        [BoardKey] int NOT NULL,
        CONSTRAINT [PK_ControlPlans] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ControlPlans_Departments_BoardId] FOREIGN KEY ([BoardId]) REFERENCES [Departments] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_ControlPlans_PlanningYears_PlanningYearId] FOREIGN KEY ([PlanningYearId]) REFERENCES [PlanningYears] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125140041_PlanVersions'
)
BEGIN
    CREATE TABLE [PlanVersions] (
        [Id] int NOT NULL IDENTITY,
        [PlanId] int NOT NULL,
        [Number] int NOT NULL,
        [Status] nvarchar(40) NOT NULL,
        [Rules] nvarchar(400) NOT NULL,
        [Basis] nvarchar(40) NOT NULL,
        [Error] nvarchar(100) NULL,
        [SavedBy] nvarchar(256) NOT NULL,
        [SavedAt] datetime2(3) NOT NULL,
        [Note] nvarchar(2000) NULL,
        [ProposedBy] nvarchar(256) NULL,
        [ProposedAt] datetime2(3) NULL,
        [ProposedTo] nvarchar(100) NULL,
        [WithdrawnBecause] nvarchar(2000) NULL,
        [AdoptedBody] nvarchar(100) NULL,
        [AdoptedBy] nvarchar(256) NULL,
        [AdoptedAt] datetime2(3) NULL,
        [ContentHash] varchar(64) NULL,
        [Version] int NOT NULL,
        [Decision_Dnr] nvarchar(40) NULL,
        [Decision_On] date NULL,
        [Decision_Paragraph] nvarchar(40) NULL,
        CONSTRAINT [PK_PlanVersions] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_PlanVersions_ControlPlans_PlanId] FOREIGN KEY ([PlanId]) REFERENCES [ControlPlans] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125140041_PlanVersions'
)
BEGIN
    CREATE TABLE [PlanPicks] (
        [PlanVersionId] int NOT NULL,
        [Slug] nvarchar(80) NOT NULL,
        [IsMandatory] bit NOT NULL,
        [Reason] nvarchar(200) NOT NULL,
        [By] nvarchar(256) NOT NULL,
        [At] datetime2(3) NOT NULL,
        CONSTRAINT [PK_PlanPicks] PRIMARY KEY ([PlanVersionId], [Slug]),
        CONSTRAINT [FK_PlanPicks_PlanVersions_PlanVersionId] FOREIGN KEY ([PlanVersionId]) REFERENCES [PlanVersions] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125140041_PlanVersions'
)
BEGIN
    CREATE TABLE [PlanVersionContents] (
        [PlanVersionId] int NOT NULL,
        [Bytes] varbinary(max) NOT NULL,
        [Hash] varchar(64) NOT NULL,
        CONSTRAINT [PK_PlanVersionContents] PRIMARY KEY ([PlanVersionId]),
        CONSTRAINT [FK_PlanVersionContents_PlanVersions_PlanVersionId] FOREIGN KEY ([PlanVersionId]) REFERENCES [PlanVersions] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125140041_PlanVersions'
)
BEGIN
    CREATE INDEX [IX_ControlPlans_BoardId] ON [ControlPlans] ([BoardId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125140041_PlanVersions'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ControlPlans_PlanningYearId_BoardKey] ON [ControlPlans] ([PlanningYearId], [BoardKey]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125140041_PlanVersions'
)
BEGIN
    CREATE INDEX [IX_PlanVersions_ContentHash] ON [PlanVersions] ([ContentHash]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125140041_PlanVersions'
)
BEGIN
    CREATE UNIQUE INDEX [IX_PlanVersions_PlanId_Number] ON [PlanVersions] ([PlanId], [Number]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125140041_PlanVersions'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261125140041_PlanVersions', N'10.0.14');
END;

COMMIT;
GO

