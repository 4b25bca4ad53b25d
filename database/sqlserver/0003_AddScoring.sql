BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123152100_AddScoring'
)
BEGIN
    DROP INDEX [IX_ScoringModels_Hash] ON [ScoringModels];
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123152100_AddScoring'
)
BEGIN
    ALTER TABLE [ScoringModels] ADD [BasedOnId] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123152100_AddScoring'
)
BEGIN
    ALTER TABLE [ScoringModels] ADD [ChangedAt] datetime2(3) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123152100_AddScoring'
)
BEGIN
    ALTER TABLE [ScoringModels] ADD [ChangedBy] nvarchar(256) NOT NULL DEFAULT N'';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123152100_AddScoring'
)
BEGIN
    ALTER TABLE [ScoringModels] ADD [CreatedAt] datetime2(3) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123152100_AddScoring'
)
BEGIN
    ALTER TABLE [ScoringModels] ADD [CreatedBy] nvarchar(256) NOT NULL DEFAULT N'';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123152100_AddScoring'
)
BEGIN
    ALTER TABLE [ScoringModels] ADD [IsUsed] bit NOT NULL DEFAULT CAST(0 AS bit);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123152100_AddScoring'
)
BEGIN
    ALTER TABLE [ScoringModels] ADD [Number] int NOT NULL DEFAULT 0;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123152100_AddScoring'
)
BEGIN
    ALTER TABLE [ScoringModels] ADD [Title] nvarchar(80) NOT NULL DEFAULT N'';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123152100_AddScoring'
)
BEGIN
    ALTER TABLE [ScoringModels] ADD [Version] int NOT NULL DEFAULT 0;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123152100_AddScoring'
)
BEGIN
    ALTER TABLE [Risks] ADD [Age] int NOT NULL DEFAULT 0;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123152100_AddScoring'
)
BEGIN
    ALTER TABLE [Risks] ADD [Appetite] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123152100_AddScoring'
)
BEGIN
    ALTER TABLE [Risks] ADD [ComputedValue] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123152100_AddScoring'
)
BEGIN
    ALTER TABLE [Risks] ADD [DepartmentCount] int NOT NULL DEFAULT 0;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123152100_AddScoring'
)
BEGIN
    ALTER TABLE [Risks] ADD [GoalWeight] int NOT NULL DEFAULT 0;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123152100_AddScoring'
)
BEGIN
    ALTER TABLE [Risks] ADD [OverrideReason] nvarchar(2000) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123152100_AddScoring'
)
BEGIN
    ALTER TABLE [Risks] ADD [ValueBefore] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123152100_AddScoring'
)
BEGIN
    ALTER TABLE [PlanningYears] ADD [ClosedAt] datetime2(3) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123152100_AddScoring'
)
BEGIN
    ALTER TABLE [PlanningYears] ADD [ClosedBy] nvarchar(256) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123152100_AddScoring'
)
BEGIN
    ALTER TABLE [Assessments] ADD [ComputedValue] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123152100_AddScoring'
)
BEGIN
    ALTER TABLE [Assessments] ADD [Confidence] nvarchar(40) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123152100_AddScoring'
)
BEGIN
    ALTER TABLE [Assessments] ADD [ControlEffect] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123152100_AddScoring'
)
BEGIN
    ALTER TABLE [Assessments] ADD [Dimensions] nvarchar(4000) NOT NULL DEFAULT N'';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123152100_AddScoring'
)
BEGIN
    ALTER TABLE [Assessments] ADD [OverriddenAt] datetime2(3) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123152100_AddScoring'
)
BEGIN
    ALTER TABLE [Assessments] ADD [OverriddenBy] nvarchar(256) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123152100_AddScoring'
)
BEGIN
    ALTER TABLE [Assessments] ADD [OverrideReason] nvarchar(2000) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123152100_AddScoring'
)
BEGIN
    CREATE TABLE [IndividualAssessments] (
        [Id] int NOT NULL IDENTITY,
        [RiskId] int NOT NULL,
        [Stage] nvarchar(40) NOT NULL,
        [Likelihood] int NOT NULL,
        [Consequence] int NOT NULL,
        [Value] int NOT NULL,
        [Dimensions] nvarchar(4000) NOT NULL,
        [Confidence] nvarchar(40) NULL,
        [Comment] nvarchar(1000) NULL,
        [ScoringModelHash] varchar(64) NOT NULL,
        [AssessedBy] nvarchar(256) NOT NULL,
        [AssessedAt] datetime2(3) NOT NULL,
        CONSTRAINT [PK_IndividualAssessments] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_IndividualAssessments_Risks_RiskId] FOREIGN KEY ([RiskId]) REFERENCES [Risks] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123152100_AddScoring'
)
BEGIN
    CREATE TABLE [RiskDepartments] (
        [RiskId] int NOT NULL,
        [DepartmentId] int NOT NULL,
        CONSTRAINT [PK_RiskDepartments] PRIMARY KEY ([RiskId], [DepartmentId]),
        CONSTRAINT [FK_RiskDepartments_Departments_DepartmentId] FOREIGN KEY ([DepartmentId]) REFERENCES [Departments] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_RiskDepartments_Risks_RiskId] FOREIGN KEY ([RiskId]) REFERENCES [Risks] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123152100_AddScoring'
)
BEGIN
    CREATE INDEX [IX_ScoringModels_Hash] ON [ScoringModels] ([Hash]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123152100_AddScoring'
)
BEGIN
    CREATE INDEX [IX_ScoringModels_Title_Number] ON [ScoringModels] ([Title], [Number]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123152100_AddScoring'
)
BEGIN
    CREATE UNIQUE INDEX [IX_IndividualAssessments_RiskId_Stage_AssessedBy] ON [IndividualAssessments] ([RiskId], [Stage], [AssessedBy]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123152100_AddScoring'
)
BEGIN
    CREATE INDEX [IX_RiskDepartments_DepartmentId] ON [RiskDepartments] ([DepartmentId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123152100_AddScoring'
)
BEGIN
    CREATE INDEX [IX_Risks_PlanningYearId_ComputedValue_Likelihood_Consequence_Level_DepartmentId_IsSecret] ON [Risks] ([PlanningYearId], [ComputedValue], [Likelihood], [Consequence], [Level], [DepartmentId], [IsSecret]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123152100_AddScoring'
)
BEGIN
    EXEC(N'UPDATE ScoringModels SET Title = REPLACE(Name, ''x'', N'' × ''), Number = 1')
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123152100_AddScoring'
)
BEGIN
    EXEC(N'UPDATE ScoringModels SET IsUsed = 1 WHERE Id IN (SELECT ScoringModelId FROM PlanningYears)')
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123152100_AddScoring'
)
BEGIN
    EXEC(N'UPDATE Risks SET DepartmentCount = 1, GoalWeight = GoalCount')
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123152100_AddScoring'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261123152100_AddScoring', N'10.0.14');
END;

COMMIT;
GO

