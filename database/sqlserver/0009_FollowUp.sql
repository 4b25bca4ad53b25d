BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130001206_FollowUp'
)
BEGIN
    ALTER TABLE [ControlPlans] ADD [FollowedNumber] int NOT NULL DEFAULT 0;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130001206_FollowUp'
)
BEGIN
    CREATE TABLE [FollowedControls] (
        [Id] int NOT NULL IDENTITY,
        [PlanId] int NOT NULL,
        [DepartmentId] int NOT NULL,
        [Key] varchar(64) NOT NULL,
        [Number] int NOT NULL,
        [Slug] nvarchar(20) NOT NULL,
        [Frequency] nvarchar(40) NOT NULL,
        [IsFrequencyGuessed] bit NOT NULL,
        [RiskReference] nvarchar(60) NULL,
        [RiskSlugs] nvarchar(4000) NOT NULL,
        [IsOfCommonRisk] bit NOT NULL,
        [IsSecret] bit NOT NULL,
        [FollowedFrom] date NOT NULL,
        [EndedOn] date NULL,
        [Version] int NOT NULL,
        [Says_EndsOn] date NULL,
        [Says_Frequency] nvarchar(200) NULL,
        [Says_Kind] nvarchar(40) NOT NULL,
        [Says_Method] nvarchar(500) NULL,
        [Says_Origin] nvarchar(40) NOT NULL,
        [Says_Process] nvarchar(200) NULL,
        [Says_ReportedTo] nvarchar(200) NULL,
        [Says_ResponsiblePerson] nvarchar(200) NULL,
        [Says_ResponsibleRole] nvarchar(200) NULL,
        [Says_SampleSize] nvarchar(200) NULL,
        [Says_Slug] nvarchar(80) NULL,
        [Says_Source] nvarchar(200) NULL,
        [Says_StartsOn] date NULL,
        [Says_What] nvarchar(4000) NOT NULL,
        CONSTRAINT [PK_FollowedControls] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_FollowedControls_ControlPlans_PlanId] FOREIGN KEY ([PlanId]) REFERENCES [ControlPlans] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_FollowedControls_Departments_DepartmentId] FOREIGN KEY ([DepartmentId]) REFERENCES [Departments] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130001206_FollowUp'
)
BEGIN
    CREATE TABLE [ControlOccurrences] (
        [Id] int NOT NULL IDENTITY,
        [ControlId] int NOT NULL,
        [PeriodName] varchar(8) NOT NULL,
        [Due] date NOT NULL,
        [Closes] date NOT NULL,
        [MovedFrom] date NULL,
        [Standing] nvarchar(40) NOT NULL,
        [Because] nvarchar(500) NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_ControlOccurrences] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ControlOccurrences_FollowedControls_ControlId] FOREIGN KEY ([ControlId]) REFERENCES [FollowedControls] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130001206_FollowUp'
)
BEGIN
    CREATE TABLE [ControlResults] (
        [OccurrenceId] int NOT NULL,
        [Status] nvarchar(40) NOT NULL,
        [WrittenBy] nvarchar(256) NOT NULL,
        [WrittenAt] datetime2(3) NOT NULL,
        [SubmittedBy] nvarchar(256) NULL,
        [SubmittedAt] datetime2(3) NULL,
        [ReviewedBy] nvarchar(256) NULL,
        [ReviewedAt] datetime2(3) NULL,
        [ReviewComment] nvarchar(500) NULL,
        [Version] int NOT NULL,
        [Report_Comment] nvarchar(2000) NULL,
        [Report_Deviations] int NULL,
        [Report_Finding] nvarchar(2000) NULL,
        [Report_Grade] nvarchar(40) NULL,
        [Report_Population] int NULL,
        [Report_Sample] int NULL,
        CONSTRAINT [PK_ControlResults] PRIMARY KEY ([OccurrenceId]),
        CONSTRAINT [FK_ControlResults_ControlOccurrences_OccurrenceId] FOREIGN KEY ([OccurrenceId]) REFERENCES [ControlOccurrences] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130001206_FollowUp'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ControlOccurrences_ControlId_PeriodName] ON [ControlOccurrences] ([ControlId], [PeriodName]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130001206_FollowUp'
)
BEGIN
    CREATE INDEX [IX_FollowedControls_DepartmentId] ON [FollowedControls] ([DepartmentId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130001206_FollowUp'
)
BEGIN
    CREATE UNIQUE INDEX [IX_FollowedControls_PlanId_DepartmentId_Key] ON [FollowedControls] ([PlanId], [DepartmentId], [Key]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130001206_FollowUp'
)
BEGIN
    CREATE UNIQUE INDEX [IX_FollowedControls_PlanId_Slug] ON [FollowedControls] ([PlanId], [Slug]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130001206_FollowUp'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261130001206_FollowUp', N'10.0.14');
END;

COMMIT;
GO

