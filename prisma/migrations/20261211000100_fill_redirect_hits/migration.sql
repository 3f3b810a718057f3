-- Counts of the redirects of before that nobody followed. Readers' pages are not made from this table.

SET LOCAL lock_timeout = '5s';

INSERT INTO "RedirectHits" ("fromPath", "count", "lastOn")
SELECT redirect."fromPath", 0, '0001-01-01' FROM "Redirect" redirect ORDER BY redirect."fromPath"
ON CONFLICT DO NOTHING;
