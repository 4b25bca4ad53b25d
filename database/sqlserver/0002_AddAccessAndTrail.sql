BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123112752_AddAccessAndTrail'
)
BEGIN
    DROP INDEX [IX_RoleAssignments_UserId_Role_DepartmentId] ON [RoleAssignments];
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123112752_AddAccessAndTrail'
)
BEGIN
    DROP INDEX [IX_Risks_PlanningYearId_Category_Level_DepartmentId] ON [Risks];
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123112752_AddAccessAndTrail'
)
BEGIN
    DROP INDEX [IX_Risks_PlanningYearId_Level_DepartmentId] ON [Risks];
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123112752_AddAccessAndTrail'
)
BEGIN
    DROP INDEX [IX_Risks_PlanningYearId_Likelihood_Consequence_DepartmentId] ON [Risks];
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123112752_AddAccessAndTrail'
)
BEGIN
    DROP INDEX [IX_Risks_PlanningYearId_RankKey_Id_DepartmentId] ON [Risks];
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123112752_AddAccessAndTrail'
)
BEGIN
    ALTER TABLE [Users] ADD [InvitedAt] datetime2(3) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123112752_AddAccessAndTrail'
)
BEGIN
    ALTER TABLE [Users] ADD [Language] nvarchar(40) NOT NULL DEFAULT N'Swedish';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123112752_AddAccessAndTrail'
)
BEGIN
    ALTER TABLE [Users] ADD [LastCodeStep] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123112752_AddAccessAndTrail'
)
BEGIN
    ALTER TABLE [Users] ADD [LastSignInAt] datetime2(3) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123112752_AddAccessAndTrail'
)
BEGIN
    ALTER TABLE [RoleAssignments] ADD [Origin] nvarchar(40) NOT NULL DEFAULT N'Local';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123112752_AddAccessAndTrail'
)
BEGIN
    ALTER TABLE [Risks] ADD [IsSecret] bit NOT NULL DEFAULT CAST(0 AS bit);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123112752_AddAccessAndTrail'
)
BEGIN
    ALTER TABLE [Risks] ADD [Secrecy_At] datetime2(3) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123112752_AddAccessAndTrail'
)
BEGIN
    ALTER TABLE [Risks] ADD [Secrecy_By] nvarchar(256) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123112752_AddAccessAndTrail'
)
BEGIN
    ALTER TABLE [Risks] ADD [Secrecy_Reason] nvarchar(400) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123112752_AddAccessAndTrail'
)
BEGIN
    ALTER TABLE [Risks] ADD [Secrecy_Section] nvarchar(10) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123112752_AddAccessAndTrail'
)
BEGIN
    CREATE TABLE [ApiKeys] (
        [Id] int NOT NULL IDENTITY,
        [Name] nvarchar(100) NOT NULL,
        [PublicId] varchar(16) NOT NULL,
        [SecretHash] varchar(64) NOT NULL,
        [Scopes] nvarchar(40) NOT NULL,
        [DepartmentId] int NULL,
        [CreatedBy] nvarchar(256) NOT NULL,
        [CreatedAt] datetime2(3) NOT NULL,
        [ExpiresAt] datetime2(3) NOT NULL,
        [RevokedAt] datetime2(3) NULL,
        [RevokedBy] nvarchar(256) NULL,
        [LastUsedAt] datetime2(3) NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_ApiKeys] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ApiKeys_Departments_DepartmentId] FOREIGN KEY ([DepartmentId]) REFERENCES [Departments] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123112752_AddAccessAndTrail'
)
BEGIN
    CREATE TABLE [AuditRows] (
        [Id] int NOT NULL IDENTITY,
        [At] datetime2(3) NOT NULL,
        [Actor] nvarchar(256) NOT NULL,
        [Channel] nvarchar(40) NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [Subject] nvarchar(40) NOT NULL,
        [SubjectId] nvarchar(64) NOT NULL,
        [SubjectName] nvarchar(200) NOT NULL,
        [DepartmentId] int NULL,
        [Year] int NULL,
        [Changes] nvarchar(max) NOT NULL,
        [Unit] varchar(32) NOT NULL,
        [Network] varchar(64) NOT NULL,
        CONSTRAINT [PK_AuditRows] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123112752_AddAccessAndTrail'
)
BEGIN
    CREATE TABLE [AuditSeals] (
        [Number] int NOT NULL,
        [RowId] int NOT NULL,
        [Hash] varchar(64) NOT NULL,
        [SealedAt] datetime2(3) NOT NULL,
        CONSTRAINT [PK_AuditSeals] PRIMARY KEY ([Number])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123112752_AddAccessAndTrail'
)
BEGIN
    CREATE TABLE [OutgoingMails] (
        [Id] int NOT NULL IDENTITY,
        [MessageId] varchar(100) NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [To] nvarchar(256) NOT NULL,
        [Subject] nvarchar(200) NOT NULL,
        [ProtectedBody] nvarchar(max) NOT NULL,
        [UserId] int NULL,
        [CreatedAt] datetime2(3) NOT NULL,
        [NextAttemptAt] datetime2(3) NULL,
        [SentAt] datetime2(3) NULL,
        [Attempts] int NOT NULL,
        [LastError] nvarchar(400) NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_OutgoingMails] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_OutgoingMails_Users_UserId] FOREIGN KEY ([UserId]) REFERENCES [Users] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123112752_AddAccessAndTrail'
)
BEGIN
    CREATE TABLE [SignInThrottles] (
        [Key] varchar(64) NOT NULL,
        [Failures] int NOT NULL,
        [FirstFailureAt] datetime2(3) NOT NULL,
        [WaitUntil] datetime2(3) NULL,
        CONSTRAINT [PK_SignInThrottles] PRIMARY KEY ([Key])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123112752_AddAccessAndTrail'
)
BEGIN
    CREATE TABLE [UserSessions] (
        [Id] int NOT NULL IDENTITY,
        [PublicId] varchar(32) NOT NULL,
        [UserId] int NOT NULL,
        [Method] nvarchar(40) NOT NULL,
        [Device] nvarchar(100) NOT NULL,
        [CreatedAt] datetime2(3) NOT NULL,
        [LastSeenAt] datetime2(3) NOT NULL,
        [ExpiresAt] datetime2(3) NOT NULL,
        [EndedAt] datetime2(3) NULL,
        [Issuer] nvarchar(256) NULL,
        [ProviderSessionId] nvarchar(256) NULL,
        CONSTRAINT [PK_UserSessions] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_UserSessions_Users_UserId] FOREIGN KEY ([UserId]) REFERENCES [Users] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123112752_AddAccessAndTrail'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_RoleAssignments_UserId_Role_DepartmentId_Origin] ON [RoleAssignments] ([UserId], [Role], [DepartmentId], [Origin]) WHERE [DepartmentId] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123112752_AddAccessAndTrail'
)
BEGIN
    CREATE INDEX [IX_Risks_PlanningYearId_Category_Level_DepartmentId_IsSecret] ON [Risks] ([PlanningYearId], [Category], [Level], [DepartmentId], [IsSecret]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123112752_AddAccessAndTrail'
)
BEGIN
    CREATE INDEX [IX_Risks_PlanningYearId_Level_DepartmentId_IsSecret] ON [Risks] ([PlanningYearId], [Level], [DepartmentId], [IsSecret]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123112752_AddAccessAndTrail'
)
BEGIN
    CREATE INDEX [IX_Risks_PlanningYearId_Likelihood_Consequence_DepartmentId_IsSecret] ON [Risks] ([PlanningYearId], [Likelihood], [Consequence], [DepartmentId], [IsSecret]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123112752_AddAccessAndTrail'
)
BEGIN
    CREATE INDEX [IX_Risks_PlanningYearId_RankKey_Id_DepartmentId_IsSecret] ON [Risks] ([PlanningYearId], [RankKey], [Id], [DepartmentId], [IsSecret]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123112752_AddAccessAndTrail'
)
BEGIN
    CREATE INDEX [IX_ApiKeys_DepartmentId] ON [ApiKeys] ([DepartmentId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123112752_AddAccessAndTrail'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ApiKeys_PublicId] ON [ApiKeys] ([PublicId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123112752_AddAccessAndTrail'
)
BEGIN
    CREATE INDEX [IX_AuditRows_Actor_Id] ON [AuditRows] ([Actor], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123112752_AddAccessAndTrail'
)
BEGIN
    CREATE INDEX [IX_AuditRows_At_Id] ON [AuditRows] ([At], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123112752_AddAccessAndTrail'
)
BEGIN
    CREATE INDEX [IX_AuditRows_Subject_SubjectId_Id] ON [AuditRows] ([Subject], [SubjectId], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123112752_AddAccessAndTrail'
)
BEGIN
    CREATE UNIQUE INDEX [IX_AuditSeals_RowId] ON [AuditSeals] ([RowId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123112752_AddAccessAndTrail'
)
BEGIN
    CREATE UNIQUE INDEX [IX_OutgoingMails_MessageId] ON [OutgoingMails] ([MessageId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123112752_AddAccessAndTrail'
)
BEGIN
    CREATE INDEX [IX_OutgoingMails_NextAttemptAt] ON [OutgoingMails] ([NextAttemptAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123112752_AddAccessAndTrail'
)
BEGIN
    CREATE INDEX [IX_OutgoingMails_UserId] ON [OutgoingMails] ([UserId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123112752_AddAccessAndTrail'
)
BEGIN
    CREATE INDEX [IX_SignInThrottles_FirstFailureAt] ON [SignInThrottles] ([FirstFailureAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123112752_AddAccessAndTrail'
)
BEGIN
    CREATE INDEX [IX_UserSessions_ProviderSessionId] ON [UserSessions] ([ProviderSessionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123112752_AddAccessAndTrail'
)
BEGIN
    CREATE UNIQUE INDEX [IX_UserSessions_PublicId] ON [UserSessions] ([PublicId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123112752_AddAccessAndTrail'
)
BEGIN
    CREATE INDEX [IX_UserSessions_UserId] ON [UserSessions] ([UserId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123112752_AddAccessAndTrail'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261123112752_AddAccessAndTrail', N'10.0.14');
END;

COMMIT;
GO

