-- Which published lines lead to an issue, before somebody deletes it. Few publications are lines with a link.

CREATE INDEX CONCURRENTLY "Publication_link_idx" ON "Publication"("link") WHERE "link" IS NOT NULL;
