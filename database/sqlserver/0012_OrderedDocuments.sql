BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130003905_OrderedDocuments'
)
BEGIN
    CREATE TABLE [DocumentOrders] (
        [Id] int NOT NULL IDENTITY,
        [UserId] int NOT NULL,
        [OrderedBy] nvarchar(256) NOT NULL,
        [OrderedAt] datetime2(3) NOT NULL,
        [Status] nvarchar(40) NOT NULL,
        [Percent] int NOT NULL,
        [Step] nvarchar(150) NOT NULL,
        [Claim] varchar(32) NULL,
        [LeaseUntil] datetime2(3) NULL,
        [Attempts] int NOT NULL,
        [FileName] nvarchar(150) NULL,
        [ContentType] varchar(100) NULL,
        [Size] int NULL,
        [Sha256] varchar(64) NULL,
        [SecrecyStamp] varchar(64) NULL,
        [Failure] nvarchar(40) NULL,
        [FaultReference] varchar(64) NULL,
        [EndedAt] datetime2(3) NULL,
        [RemoveAt] datetime2(3) NULL,
        [Version] int NOT NULL,
        [Asked_Board] nvarchar(10) NULL,
        [Asked_BoardId] int NULL,
        [Asked_CaseHandler] nvarchar(100) NULL,
        [Asked_Dnr] nvarchar(100) NULL,
        [Asked_Edition] nvarchar(40) NOT NULL,
        [Asked_Language] nvarchar(40) NOT NULL,
        [Asked_Number] int NOT NULL,
        [Asked_Year] int NOT NULL,
        CONSTRAINT [PK_DocumentOrders] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_DocumentOrders_Users_UserId] FOREIGN KEY ([UserId]) REFERENCES [Users] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130003905_OrderedDocuments'
)
BEGIN
    CREATE TABLE [DocumentOrderContents] (
        [DocumentOrderId] int NOT NULL,
        [Bytes] varbinary(max) NOT NULL,
        CONSTRAINT [PK_DocumentOrderContents] PRIMARY KEY ([DocumentOrderId]),
        CONSTRAINT [FK_DocumentOrderContents_DocumentOrders_DocumentOrderId] FOREIGN KEY ([DocumentOrderId]) REFERENCES [DocumentOrders] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130003905_OrderedDocuments'
)
BEGIN
    CREATE INDEX [IX_DocumentOrders_RemoveAt] ON [DocumentOrders] ([RemoveAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130003905_OrderedDocuments'
)
BEGIN
    CREATE INDEX [IX_DocumentOrders_Status] ON [DocumentOrders] ([Status]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130003905_OrderedDocuments'
)
BEGIN
    CREATE INDEX [IX_DocumentOrders_UserId_OrderedAt] ON [DocumentOrders] ([UserId], [OrderedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261130003905_OrderedDocuments'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261130003905_OrderedDocuments', N'10.0.14');
END;

COMMIT;
GO

