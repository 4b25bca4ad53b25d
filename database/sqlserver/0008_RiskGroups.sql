BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125151741_RiskGroups'
)
BEGIN
    CREATE TABLE [RiskDistinctions] (
        [Id] int NOT NULL IDENTITY,
        [PlanningYearId] int NOT NULL,
        [Reason] nvarchar(2000) NULL,
        [SaidBy] nvarchar(256) NOT NULL,
        [SaidAt] datetime2(3) NOT NULL,
        CONSTRAINT [PK_RiskDistinctions] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_RiskDistinctions_PlanningYears_PlanningYearId] FOREIGN KEY ([PlanningYearId]) REFERENCES [PlanningYears] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125151741_RiskGroups'
)
BEGIN
    CREATE TABLE [RiskGroups] (
        [Id] int NOT NULL IDENTITY,
        [PlanningYearId] int NOT NULL,
        [Number] int NOT NULL,
        [Title] nvarchar(1000) NOT NULL,
        [How] nvarchar(40) NOT NULL,
        [Reason] nvarchar(2000) NULL,
        [MadeBy] nvarchar(256) NOT NULL,
        [MadeAt] datetime2(3) NOT NULL,
        [DissolvedBy] nvarchar(256) NULL,
        [DissolvedAt] datetime2(3) NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_RiskGroups] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_RiskGroups_PlanningYears_PlanningYearId] FOREIGN KEY ([PlanningYearId]) REFERENCES [PlanningYears] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125151741_RiskGroups'
)
BEGIN
    CREATE TABLE [DistinctRisk] (
        [RiskDistinctionId] int NOT NULL,
        [RiskId] int NOT NULL,
        CONSTRAINT [PK_DistinctRisk] PRIMARY KEY ([RiskDistinctionId], [RiskId]),
        CONSTRAINT [FK_DistinctRisk_RiskDistinctions_RiskDistinctionId] FOREIGN KEY ([RiskDistinctionId]) REFERENCES [RiskDistinctions] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_DistinctRisk_Risks_RiskId] FOREIGN KEY ([RiskId]) REFERENCES [Risks] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125151741_RiskGroups'
)
BEGIN
    CREATE TABLE [RiskGroupMembers] (
        [RiskId] int NOT NULL,
        [RiskGroupId] int NOT NULL,
        CONSTRAINT [PK_RiskGroupMembers] PRIMARY KEY ([RiskId]),
        CONSTRAINT [FK_RiskGroupMembers_RiskGroups_RiskGroupId] FOREIGN KEY ([RiskGroupId]) REFERENCES [RiskGroups] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_RiskGroupMembers_Risks_RiskId] FOREIGN KEY ([RiskId]) REFERENCES [Risks] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125151741_RiskGroups'
)
BEGIN
    CREATE INDEX [IX_DistinctRisk_RiskId] ON [DistinctRisk] ([RiskId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125151741_RiskGroups'
)
BEGIN
    CREATE INDEX [IX_RiskDistinctions_PlanningYearId] ON [RiskDistinctions] ([PlanningYearId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125151741_RiskGroups'
)
BEGIN
    CREATE INDEX [IX_RiskGroupMembers_RiskGroupId] ON [RiskGroupMembers] ([RiskGroupId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125151741_RiskGroups'
)
BEGIN
    CREATE UNIQUE INDEX [IX_RiskGroups_PlanningYearId_Number] ON [RiskGroups] ([PlanningYearId], [Number]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125151741_RiskGroups'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261125151741_RiskGroups', N'10.0.14');
END;

COMMIT;
GO

