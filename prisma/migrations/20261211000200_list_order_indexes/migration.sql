-- The orders of the list of redirects, also of those that were made in one way. PostgreSQL does not read an index in the order of a later column where the first one is
-- null, so that what the site itself remembers has indexes of its own.

CREATE INDEX CONCURRENTLY "RedirectHits_count_fromPath_idx" ON "RedirectHits"("count", "fromPath");
CREATE INDEX CONCURRENTLY "Redirect_means_id_idx" ON "Redirect"("means", "id") WHERE "means" IS NOT NULL;
CREATE INDEX CONCURRENTLY "Redirect_means_fromPath_idx" ON "Redirect"("means", "fromPath") WHERE "means" IS NOT NULL;
CREATE INDEX CONCURRENTLY "Redirect_site_id_idx" ON "Redirect"("id") WHERE "means" IS NULL;
CREATE INDEX CONCURRENTLY "Redirect_site_fromPath_idx" ON "Redirect"("fromPath") WHERE "means" IS NULL;
