BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130045345_PeriodReports'
)
BEGIN
    CREATE TABLE [PeriodReports] (
        [Id] int NOT NULL IDENTITY,
        [PlanId] int NOT NULL,
        [DepartmentId] int NULL,
        [DepartmentKey] int NOT NULL,
        [PeriodName] varchar(8) NOT NULL,
        [Status] nvarchar(40) NOT NULL,
        [Verdict] nvarchar(40) NULL,
        [Reason] nvarchar(2000) NULL,
        [WrittenBy] nvarchar(256) NOT NULL,
        [WrittenAt] datetime2(3) NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_PeriodReports] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_PeriodReports_ControlPlans_PlanId] FOREIGN KEY ([PlanId]) REFERENCES [ControlPlans] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_PeriodReports_Departments_DepartmentId] FOREIGN KEY ([DepartmentId]) REFERENCES [Departments] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130045345_PeriodReports'
)
BEGIN
    CREATE TABLE [PeriodSignOffs] (
        [Id] int NOT NULL IDENTITY,
        [ReportId] int NOT NULL,
        [Number] int NOT NULL,
        [Verdict] nvarchar(40) NOT NULL,
        [Reason] nvarchar(2000) NOT NULL,
        [Attestation] nvarchar(1000) NOT NULL,
        [Open] int NOT NULL,
        [ContentHash] varchar(64) NOT NULL,
        [SignedBy] nvarchar(256) NOT NULL,
        [SignedAt] datetime2(3) NOT NULL,
        [WithdrawnBy] nvarchar(256) NULL,
        [WithdrawnAt] datetime2(3) NULL,
        [WithdrawnBecause] nvarchar(2000) NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_PeriodSignOffs] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_PeriodSignOffs_PeriodReports_ReportId] FOREIGN KEY ([ReportId]) REFERENCES [PeriodReports] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130045345_PeriodReports'
)
BEGIN
    CREATE TABLE [PeriodSignOffContents] (
        [SignOffId] int NOT NULL,
        [Bytes] varbinary(max) NOT NULL,
        CONSTRAINT [PK_PeriodSignOffContents] PRIMARY KEY ([SignOffId]),
        CONSTRAINT [FK_PeriodSignOffContents_PeriodSignOffs_SignOffId] FOREIGN KEY ([SignOffId]) REFERENCES [PeriodSignOffs] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130045345_PeriodReports'
)
BEGIN
    CREATE INDEX [IX_PeriodReports_DepartmentId] ON [PeriodReports] ([DepartmentId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130045345_PeriodReports'
)
BEGIN
    CREATE UNIQUE INDEX [IX_PeriodReports_PlanId_DepartmentKey_PeriodName] ON [PeriodReports] ([PlanId], [DepartmentKey], [PeriodName]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130045345_PeriodReports'
)
BEGIN
    CREATE UNIQUE INDEX [IX_PeriodSignOffs_ReportId_Number] ON [PeriodSignOffs] ([ReportId], [Number]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130045345_PeriodReports'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261130045345_PeriodReports', N'10.0.14');
END;

COMMIT;
GO

