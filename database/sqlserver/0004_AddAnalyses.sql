BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125081511_AddAnalyses'
)
BEGIN
    ALTER TABLE [Risks] ADD [ReviewOn] date NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125081511_AddAnalyses'
)
BEGIN
    ALTER TABLE [RiskGoals] ADD [How] nvarchar(1000) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125081511_AddAnalyses'
)
BEGIN
    ALTER TABLE [PlanningYears] ADD [AnalysesDue] date NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125081511_AddAnalyses'
)
BEGIN
    ALTER TABLE [PlanningYears] ADD [DecisionsDue] date NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125081511_AddAnalyses'
)
BEGIN
    ALTER TABLE [PlanningYears] ADD [PlanDue] date NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125081511_AddAnalyses'
)
BEGIN
    CREATE TABLE [Attachments] (
        [Id] int NOT NULL IDENTITY,
        [RiskId] int NOT NULL,
        [FileName] nvarchar(150) NOT NULL,
        [ContentType] varchar(100) NOT NULL,
        [Size] int NOT NULL,
        [Sha256] varchar(64) NOT NULL,
        [By] nvarchar(256) NOT NULL,
        [At] datetime2(3) NOT NULL,
        CONSTRAINT [PK_Attachments] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Attachments_Risks_RiskId] FOREIGN KEY ([RiskId]) REFERENCES [Risks] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125081511_AddAnalyses'
)
BEGIN
    CREATE TABLE [Comments] (
        [Id] int NOT NULL IDENTITY,
        [RiskId] int NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [Text] nvarchar(2000) NOT NULL,
        [By] nvarchar(256) NOT NULL,
        [At] datetime2(3) NOT NULL,
        [SettledBy] nvarchar(256) NULL,
        [SettledAt] datetime2(3) NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Comments] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Comments_Risks_RiskId] FOREIGN KEY ([RiskId]) REFERENCES [Risks] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125081511_AddAnalyses'
)
BEGIN
    CREATE TABLE [PendingImports] (
        [Id] int NOT NULL IDENTITY,
        [UserId] int NOT NULL,
        [Year] int NOT NULL,
        [DepartmentId] int NOT NULL,
        [FileName] nvarchar(150) NOT NULL,
        [Content] varbinary(max) NOT NULL,
        [Columns] nvarchar(max) NOT NULL,
        [CreatedAt] datetime2(3) NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_PendingImports] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_PendingImports_Departments_DepartmentId] FOREIGN KEY ([DepartmentId]) REFERENCES [Departments] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_PendingImports_Users_UserId] FOREIGN KEY ([UserId]) REFERENCES [Users] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125081511_AddAnalyses'
)
BEGIN
    CREATE TABLE [RememberedColumns] (
        [Id] int NOT NULL IDENTITY,
        [DepartmentId] int NOT NULL,
        [Headings] varchar(64) NOT NULL,
        [Columns] nvarchar(max) NOT NULL,
        [By] nvarchar(256) NOT NULL,
        [At] datetime2(3) NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_RememberedColumns] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_RememberedColumns_Departments_DepartmentId] FOREIGN KEY ([DepartmentId]) REFERENCES [Departments] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125081511_AddAnalyses'
)
BEGIN
    CREATE TABLE [RiskAnalyses] (
        [Id] int NOT NULL IDENTITY,
        [PlanningYearId] int NOT NULL,
        [DepartmentId] int NOT NULL,
        [Status] nvarchar(40) NOT NULL,
        [OwnDue] date NULL,
        [NoRisksReason] nvarchar(2000) NULL,
        [SubmittedBy] nvarchar(256) NULL,
        [SubmittedAt] datetime2(3) NULL,
        [ReviewedBy] nvarchar(256) NULL,
        [ReviewedAt] datetime2(3) NULL,
        [ReviewComment] nvarchar(2000) NULL,
        [Version] int NOT NULL,
        [Decision_Dnr] nvarchar(40) NULL,
        [Decision_On] date NULL,
        [Decision_Paragraph] nvarchar(40) NULL,
        CONSTRAINT [PK_RiskAnalyses] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_RiskAnalyses_Departments_DepartmentId] FOREIGN KEY ([DepartmentId]) REFERENCES [Departments] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_RiskAnalyses_PlanningYears_PlanningYearId] FOREIGN KEY ([PlanningYearId]) REFERENCES [PlanningYears] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125081511_AddAnalyses'
)
BEGIN
    CREATE TABLE [RiskDrafts] (
        [Id] int NOT NULL IDENTITY,
        [UserId] int NOT NULL,
        [Year] int NOT NULL,
        [Key] nvarchar(100) NOT NULL,
        [BaseVersion] int NOT NULL,
        [Base] nvarchar(max) NOT NULL,
        [Content] nvarchar(max) NOT NULL,
        [SavedAt] datetime2(3) NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_RiskDrafts] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_RiskDrafts_Users_UserId] FOREIGN KEY ([UserId]) REFERENCES [Users] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125081511_AddAnalyses'
)
BEGIN
    CREATE TABLE [TreatmentActions] (
        [RiskId] int NOT NULL,
        [Number] int NOT NULL,
        [What] nvarchar(4000) NOT NULL,
        [Responsible] nvarchar(200) NULL,
        [DueOn] date NULL,
        CONSTRAINT [PK_TreatmentActions] PRIMARY KEY ([RiskId], [Number]),
        CONSTRAINT [FK_TreatmentActions_Risks_RiskId] FOREIGN KEY ([RiskId]) REFERENCES [Risks] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125081511_AddAnalyses'
)
BEGIN
    CREATE TABLE [AttachmentContents] (
        [AttachmentId] int NOT NULL,
        [Bytes] varbinary(max) NOT NULL,
        CONSTRAINT [PK_AttachmentContents] PRIMARY KEY ([AttachmentId]),
        CONSTRAINT [FK_AttachmentContents_Attachments_AttachmentId] FOREIGN KEY ([AttachmentId]) REFERENCES [Attachments] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125081511_AddAnalyses'
)
BEGIN
    CREATE TABLE [CommentMentions] (
        [CommentId] int NOT NULL,
        [UserId] int NOT NULL,
        [SeenAt] datetime2(3) NULL,
        CONSTRAINT [PK_CommentMentions] PRIMARY KEY ([CommentId], [UserId]),
        CONSTRAINT [FK_CommentMentions_Comments_CommentId] FOREIGN KEY ([CommentId]) REFERENCES [Comments] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_CommentMentions_Users_UserId] FOREIGN KEY ([UserId]) REFERENCES [Users] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125081511_AddAnalyses'
)
BEGIN
    CREATE INDEX [IX_Attachments_RiskId] ON [Attachments] ([RiskId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125081511_AddAnalyses'
)
BEGIN
    CREATE INDEX [IX_CommentMentions_UserId_SeenAt] ON [CommentMentions] ([UserId], [SeenAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125081511_AddAnalyses'
)
BEGIN
    CREATE INDEX [IX_Comments_RiskId_At] ON [Comments] ([RiskId], [At]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125081511_AddAnalyses'
)
BEGIN
    CREATE INDEX [IX_PendingImports_CreatedAt] ON [PendingImports] ([CreatedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125081511_AddAnalyses'
)
BEGIN
    CREATE INDEX [IX_PendingImports_DepartmentId] ON [PendingImports] ([DepartmentId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125081511_AddAnalyses'
)
BEGIN
    CREATE INDEX [IX_PendingImports_UserId] ON [PendingImports] ([UserId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125081511_AddAnalyses'
)
BEGIN
    CREATE UNIQUE INDEX [IX_RememberedColumns_DepartmentId_Headings] ON [RememberedColumns] ([DepartmentId], [Headings]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125081511_AddAnalyses'
)
BEGIN
    CREATE INDEX [IX_RiskAnalyses_DepartmentId] ON [RiskAnalyses] ([DepartmentId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125081511_AddAnalyses'
)
BEGIN
    CREATE UNIQUE INDEX [IX_RiskAnalyses_PlanningYearId_DepartmentId] ON [RiskAnalyses] ([PlanningYearId], [DepartmentId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125081511_AddAnalyses'
)
BEGIN
    CREATE UNIQUE INDEX [IX_RiskDrafts_UserId_Year_Key] ON [RiskDrafts] ([UserId], [Year], [Key]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125081511_AddAnalyses'
)
BEGIN
    INSERT INTO [TreatmentActions] ([RiskId], [Number], [What]) SELECT [Id], 1, [PlannedAction] FROM [Risks] WHERE [PlannedAction] IS NOT NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125081511_AddAnalyses'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261125081511_AddAnalyses', N'10.0.14');
END;

COMMIT;
GO

