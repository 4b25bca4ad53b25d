IF OBJECT_ID(N'[__EFMigrationsHistory]') IS NULL
BEGIN
    CREATE TABLE [__EFMigrationsHistory] (
        [MigrationId] nvarchar(150) NOT NULL,
        [ProductVersion] nvarchar(32) NOT NULL,
        CONSTRAINT [PK___EFMigrationsHistory] PRIMARY KEY ([MigrationId])
    );
END;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122123000_Initial'
)
BEGIN
    CREATE TABLE [DataProtectionKeys] (
        [Id] int NOT NULL IDENTITY,
        [Name] nvarchar(200) NOT NULL,
        [Xml] nvarchar(max) NOT NULL,
        CONSTRAINT [PK_DataProtectionKeys] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122123000_Initial'
)
BEGIN
    CREATE TABLE [Departments] (
        [Id] int NOT NULL IDENTITY,
        [Code] nvarchar(10) NOT NULL,
        [Name] nvarchar(120) NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [ParentId] int NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Departments] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Departments_Departments_ParentId] FOREIGN KEY ([ParentId]) REFERENCES [Departments] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122123000_Initial'
)
BEGIN
    CREATE TABLE [GlobalGoals] (
        [Number] int NOT NULL,
        [NameSwedish] nvarchar(100) NOT NULL,
        [NameEnglish] nvarchar(100) NOT NULL,
        CONSTRAINT [PK_GlobalGoals] PRIMARY KEY ([Number])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122123000_Initial'
)
BEGIN
    CREATE TABLE [MandatePeriods] (
        [Id] int NOT NULL IDENTITY,
        [FromYear] int NOT NULL,
        [ToYear] int NOT NULL,
        [Vision] nvarchar(400) NOT NULL,
        CONSTRAINT [PK_MandatePeriods] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122123000_Initial'
)
BEGIN
    CREATE TABLE [Municipalities] (
        [Id] int NOT NULL IDENTITY,
        [Name] nvarchar(100) NOT NULL,
        [IsDemo] bit NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Municipalities] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122123000_Initial'
)
BEGIN
    CREATE TABLE [ScoringModels] (
        [Id] int NOT NULL IDENTITY,
        [Name] nvarchar(10) NOT NULL,
        [Hash] varchar(64) NOT NULL,
        [Definition] nvarchar(max) NOT NULL,
        CONSTRAINT [PK_ScoringModels] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122123000_Initial'
)
BEGIN
    CREATE TABLE [Users] (
        [Id] int NOT NULL IDENTITY,
        [DisplayName] nvarchar(100) NOT NULL,
        [Title] nvarchar(100) NOT NULL,
        [IsActive] bit NOT NULL,
        [UserName] nvarchar(256) NULL,
        [NormalizedUserName] nvarchar(256) NULL,
        [Email] nvarchar(256) NULL,
        [NormalizedEmail] nvarchar(256) NULL,
        [EmailConfirmed] bit NOT NULL,
        [PasswordHash] nvarchar(400) NULL,
        [SecurityStamp] nvarchar(100) NULL,
        [ConcurrencyStamp] nvarchar(100) NULL,
        [PhoneNumber] nvarchar(40) NULL,
        [PhoneNumberConfirmed] bit NOT NULL,
        [TwoFactorEnabled] bit NOT NULL,
        [LockoutEnd] datetime2(3) NULL,
        [LockoutEnabled] bit NOT NULL,
        [AccessFailedCount] int NOT NULL,
        CONSTRAINT [PK_Users] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122123000_Initial'
)
BEGIN
    CREATE TABLE [Goals] (
        [Id] int NOT NULL IDENTITY,
        [MandatePeriodId] int NOT NULL,
        [Code] nvarchar(20) NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [Area] nvarchar(40) NULL,
        [Title] nvarchar(400) NOT NULL,
        [ShortTitle] nvarchar(40) NOT NULL,
        [Meaning] nvarchar(1000) NULL,
        [IsDecided] bit NOT NULL,
        [Order] int NOT NULL,
        CONSTRAINT [PK_Goals] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Goals_MandatePeriods_MandatePeriodId] FOREIGN KEY ([MandatePeriodId]) REFERENCES [MandatePeriods] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122123000_Initial'
)
BEGIN
    CREATE TABLE [PlanningYears] (
        [Id] int NOT NULL IDENTITY,
        [Year] int NOT NULL,
        [ScoringModelId] int NOT NULL,
        [RiskStamp] varchar(32) NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_PlanningYears] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_PlanningYears_ScoringModels_ScoringModelId] FOREIGN KEY ([ScoringModelId]) REFERENCES [ScoringModels] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122123000_Initial'
)
BEGIN
    CREATE TABLE [AspNetUserClaims] (
        [Id] int NOT NULL IDENTITY,
        [UserId] int NOT NULL,
        [ClaimType] nvarchar(max) NULL,
        [ClaimValue] nvarchar(max) NULL,
        CONSTRAINT [PK_AspNetUserClaims] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AspNetUserClaims_Users_UserId] FOREIGN KEY ([UserId]) REFERENCES [Users] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122123000_Initial'
)
BEGIN
    CREATE TABLE [AspNetUserLogins] (
        [LoginProvider] nvarchar(450) NOT NULL,
        [ProviderKey] nvarchar(450) NOT NULL,
        [ProviderDisplayName] nvarchar(max) NULL,
        [UserId] int NOT NULL,
        CONSTRAINT [PK_AspNetUserLogins] PRIMARY KEY ([LoginProvider], [ProviderKey]),
        CONSTRAINT [FK_AspNetUserLogins_Users_UserId] FOREIGN KEY ([UserId]) REFERENCES [Users] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122123000_Initial'
)
BEGIN
    CREATE TABLE [AspNetUserTokens] (
        [UserId] int NOT NULL,
        [LoginProvider] nvarchar(450) NOT NULL,
        [Name] nvarchar(450) NOT NULL,
        [Value] nvarchar(max) NULL,
        CONSTRAINT [PK_AspNetUserTokens] PRIMARY KEY ([UserId], [LoginProvider], [Name]),
        CONSTRAINT [FK_AspNetUserTokens_Users_UserId] FOREIGN KEY ([UserId]) REFERENCES [Users] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122123000_Initial'
)
BEGIN
    CREATE TABLE [RoleAssignments] (
        [Id] int NOT NULL IDENTITY,
        [UserId] int NOT NULL,
        [Role] nvarchar(40) NOT NULL,
        [DepartmentId] int NULL,
        CONSTRAINT [PK_RoleAssignments] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_RoleAssignments_Departments_DepartmentId] FOREIGN KEY ([DepartmentId]) REFERENCES [Departments] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_RoleAssignments_Users_UserId] FOREIGN KEY ([UserId]) REFERENCES [Users] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122123000_Initial'
)
BEGIN
    CREATE TABLE [GoalGlobalGoals] (
        [GlobalGoalsNumber] int NOT NULL,
        [GoalId] int NOT NULL,
        CONSTRAINT [PK_GoalGlobalGoals] PRIMARY KEY ([GlobalGoalsNumber], [GoalId]),
        CONSTRAINT [FK_GoalGlobalGoals_GlobalGoals_GlobalGoalsNumber] FOREIGN KEY ([GlobalGoalsNumber]) REFERENCES [GlobalGoals] ([Number]) ON DELETE CASCADE,
        CONSTRAINT [FK_GoalGlobalGoals_Goals_GoalId] FOREIGN KEY ([GoalId]) REFERENCES [Goals] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122123000_Initial'
)
BEGIN
    CREATE TABLE [Risks] (
        [Id] int NOT NULL IDENTITY,
        [PlanningYearId] int NOT NULL,
        [DepartmentId] int NOT NULL,
        [Reference] nvarchar(40) NOT NULL,
        [ReferenceKey] nvarchar(40) NOT NULL,
        [ContentKey] varchar(64) NOT NULL,
        [Slug] nvarchar(80) NOT NULL,
        [Title] nvarchar(1000) NOT NULL,
        [Process] nvarchar(200) NULL,
        [Category] nvarchar(100) NULL,
        [Cause] nvarchar(2000) NULL,
        [Event] nvarchar(2000) NULL,
        [Effect] nvarchar(2000) NULL,
        [ExistingControls] nvarchar(4000) NULL,
        [PlannedAction] nvarchar(4000) NULL,
        [ControlActivity] nvarchar(4000) NULL,
        [ControlMethod] nvarchar(500) NULL,
        [ControlFrequency] nvarchar(100) NULL,
        [Responsible] nvarchar(200) NULL,
        [Response] nvarchar(40) NULL,
        [ResponseReason] nvarchar(2000) NULL,
        [SearchText] nvarchar(4000) NOT NULL,
        [Likelihood] int NULL,
        [Consequence] int NULL,
        [Value] int NULL,
        [Level] int NULL,
        [GoalCount] int NOT NULL,
        [RankKey] varchar(400) NOT NULL,
        [CreatedBy] nvarchar(256) NOT NULL,
        [CreatedAt] datetime2(3) NOT NULL,
        [ChangedBy] nvarchar(256) NOT NULL,
        [ChangedAt] datetime2(3) NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Risks] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Risks_Departments_DepartmentId] FOREIGN KEY ([DepartmentId]) REFERENCES [Departments] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Risks_PlanningYears_PlanningYearId] FOREIGN KEY ([PlanningYearId]) REFERENCES [PlanningYears] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122123000_Initial'
)
BEGIN
    CREATE TABLE [Assessments] (
        [Id] int NOT NULL IDENTITY,
        [RiskId] int NOT NULL,
        [Stage] nvarchar(40) NOT NULL,
        [Likelihood] int NOT NULL,
        [Consequence] int NOT NULL,
        [Value] int NOT NULL,
        [Level] int NOT NULL,
        [Calculation] nvarchar(200) NOT NULL,
        [ScoringModelId] int NOT NULL,
        [ScoringModelHash] varchar(64) NOT NULL,
        [AssessedBy] nvarchar(256) NOT NULL,
        [AssessedAt] datetime2(3) NOT NULL,
        CONSTRAINT [PK_Assessments] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Assessments_Risks_RiskId] FOREIGN KEY ([RiskId]) REFERENCES [Risks] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_Assessments_ScoringModels_ScoringModelId] FOREIGN KEY ([ScoringModelId]) REFERENCES [ScoringModels] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122123000_Initial'
)
BEGIN
    CREATE TABLE [RiskGoals] (
        [RiskId] int NOT NULL,
        [GoalId] int NOT NULL,
        CONSTRAINT [PK_RiskGoals] PRIMARY KEY ([RiskId], [GoalId]),
        CONSTRAINT [FK_RiskGoals_Goals_GoalId] FOREIGN KEY ([GoalId]) REFERENCES [Goals] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_RiskGoals_Risks_RiskId] FOREIGN KEY ([RiskId]) REFERENCES [Risks] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122123000_Initial'
)
BEGIN
    CREATE INDEX [IX_AspNetUserClaims_UserId] ON [AspNetUserClaims] ([UserId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122123000_Initial'
)
BEGIN
    CREATE INDEX [IX_AspNetUserLogins_UserId] ON [AspNetUserLogins] ([UserId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122123000_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Assessments_RiskId_Stage] ON [Assessments] ([RiskId], [Stage]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122123000_Initial'
)
BEGIN
    CREATE INDEX [IX_Assessments_ScoringModelId] ON [Assessments] ([ScoringModelId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122123000_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Departments_Code] ON [Departments] ([Code]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122123000_Initial'
)
BEGIN
    CREATE INDEX [IX_Departments_ParentId] ON [Departments] ([ParentId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122123000_Initial'
)
BEGIN
    CREATE INDEX [IX_GoalGlobalGoals_GoalId] ON [GoalGlobalGoals] ([GoalId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122123000_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Goals_MandatePeriodId_Code] ON [Goals] ([MandatePeriodId], [Code]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122123000_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_MandatePeriods_FromYear] ON [MandatePeriods] ([FromYear]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122123000_Initial'
)
BEGIN
    CREATE INDEX [IX_PlanningYears_ScoringModelId] ON [PlanningYears] ([ScoringModelId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122123000_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_PlanningYears_Year] ON [PlanningYears] ([Year]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122123000_Initial'
)
BEGIN
    CREATE INDEX [IX_RiskGoals_GoalId] ON [RiskGoals] ([GoalId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122123000_Initial'
)
BEGIN
    CREATE INDEX [IX_Risks_DepartmentId] ON [Risks] ([DepartmentId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122123000_Initial'
)
BEGIN
    CREATE INDEX [IX_Risks_PlanningYearId_Category_Level_DepartmentId] ON [Risks] ([PlanningYearId], [Category], [Level], [DepartmentId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122123000_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Risks_PlanningYearId_DepartmentId_ReferenceKey] ON [Risks] ([PlanningYearId], [DepartmentId], [ReferenceKey]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122123000_Initial'
)
BEGIN
    CREATE INDEX [IX_Risks_PlanningYearId_Level_DepartmentId] ON [Risks] ([PlanningYearId], [Level], [DepartmentId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122123000_Initial'
)
BEGIN
    CREATE INDEX [IX_Risks_PlanningYearId_Likelihood_Consequence_DepartmentId] ON [Risks] ([PlanningYearId], [Likelihood], [Consequence], [DepartmentId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122123000_Initial'
)
BEGIN
    CREATE INDEX [IX_Risks_PlanningYearId_RankKey_Id_DepartmentId] ON [Risks] ([PlanningYearId], [RankKey], [Id], [DepartmentId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122123000_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Risks_PlanningYearId_Slug] ON [Risks] ([PlanningYearId], [Slug]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122123000_Initial'
)
BEGIN
    CREATE INDEX [IX_RoleAssignments_DepartmentId] ON [RoleAssignments] ([DepartmentId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122123000_Initial'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_RoleAssignments_UserId_Role_DepartmentId] ON [RoleAssignments] ([UserId], [Role], [DepartmentId]) WHERE [DepartmentId] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122123000_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ScoringModels_Hash] ON [ScoringModels] ([Hash]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122123000_Initial'
)
BEGIN
    CREATE INDEX [EmailIndex] ON [Users] ([NormalizedEmail]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122123000_Initial'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [UserNameIndex] ON [Users] ([NormalizedUserName]) WHERE [NormalizedUserName] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122123000_Initial'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261122123000_Initial', N'10.0.14');
END;

COMMIT;
GO

