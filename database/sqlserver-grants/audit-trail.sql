-- An example for the DBA, to be run once after the schema: the site may add to the audit trail and read it, but neither change nor remove.
-- Put the name of the site's own database user in place of [internalcontrol-site].
--
-- Pruning (Audit:KeepYears, "ik audit prune") removes rows and is then refused to the site. Run it as another user, such as
-- [internalcontrol-prune] below, from the command line by a schedule of the server, with Audit:KeepYears set only there. The site
-- must not have Audit:KeepYears, or its nightly job fails, says so in the log, and removes nothing.
DENY UPDATE, DELETE ON [AuditRows] TO [internalcontrol-site];
DENY UPDATE, DELETE ON [AuditSeals] TO [internalcontrol-site];

-- Who prunes reads and removes rows, and adds the row that tells of it. Nobody changes rows, and nobody needs to remove seals.
GRANT SELECT, INSERT, DELETE ON [AuditRows] TO [internalcontrol-prune];
GRANT SELECT ON [AuditSeals] TO [internalcontrol-prune];
GRANT SELECT ON [__EFMigrationsHistory] TO [internalcontrol-prune];
DENY UPDATE ON [AuditRows] TO [internalcontrol-prune];
DENY UPDATE, DELETE ON [AuditSeals] TO [internalcontrol-prune];
