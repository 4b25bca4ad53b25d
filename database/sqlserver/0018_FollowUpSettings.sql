BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130122124_FollowUpSettings'
)
BEGIN
    ALTER TABLE [ReminderDigests] ADD [MailId] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130122124_FollowUpSettings'
)
BEGIN
    ALTER TABLE [PlanningYears] ADD [FollowUp_ClosingDays] int NOT NULL DEFAULT 31;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130122124_FollowUpSettings'
)
BEGIN
    ALTER TABLE [PlanningYears] ADD [FollowUp_Period] nvarchar(40) NOT NULL DEFAULT N'Quarterly';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130122124_FollowUpSettings'
)
BEGIN
    ALTER TABLE [PlanningYears] ADD [FollowUp_ReportingDays] int NOT NULL DEFAULT 10;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130122124_FollowUpSettings'
)
BEGIN
    ALTER TABLE [Municipalities] ADD [LadderText] varchar(200) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130122124_FollowUpSettings'
)
BEGIN
    ALTER TABLE [CorrectiveActions] ADD [ResponsibleId] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130122124_FollowUpSettings'
)
BEGIN
    ALTER TABLE [ControlResults] ADD [Report_ActionResponsibleId] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130122124_FollowUpSettings'
)
BEGIN
    CREATE TABLE [ReviewLines] (
        [Id] int NOT NULL IDENTITY,
        [DigestId] int NOT NULL,
        [RiskId] int NOT NULL,
        [PersonId] int NOT NULL,
        [To] nvarchar(40) NOT NULL,
        [Days] int NOT NULL,
        [About] date NOT NULL,
        [IsOvertaken] bit NOT NULL,
        CONSTRAINT [PK_ReviewLines] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ReviewLines_ReminderDigests_DigestId] FOREIGN KEY ([DigestId]) REFERENCES [ReminderDigests] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_ReviewLines_Risks_RiskId] FOREIGN KEY ([RiskId]) REFERENCES [Risks] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130122124_FollowUpSettings'
)
BEGIN
    CREATE INDEX [IX_ReminderDigests_MailId] ON [ReminderDigests] ([MailId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130122124_FollowUpSettings'
)
BEGIN
    CREATE INDEX [IX_CorrectiveActions_ResponsibleId] ON [CorrectiveActions] ([ResponsibleId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130122124_FollowUpSettings'
)
BEGIN
    CREATE INDEX [IX_ReviewLines_DigestId] ON [ReviewLines] ([DigestId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130122124_FollowUpSettings'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ReviewLines_RiskId_PersonId_Days_About] ON [ReviewLines] ([RiskId], [PersonId], [Days], [About]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130122124_FollowUpSettings'
)
BEGIN
    ALTER TABLE [CorrectiveActions] ADD CONSTRAINT [FK_CorrectiveActions_Users_ResponsibleId] FOREIGN KEY ([ResponsibleId]) REFERENCES [Users] ([Id]) ON DELETE NO ACTION;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130122124_FollowUpSettings'
)
BEGIN
    ALTER TABLE [ReminderDigests] ADD CONSTRAINT [FK_ReminderDigests_OutgoingMails_MailId] FOREIGN KEY ([MailId]) REFERENCES [OutgoingMails] ([Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130122124_FollowUpSettings'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261130122124_FollowUpSettings', N'10.0.14');
END;

COMMIT;
GO

