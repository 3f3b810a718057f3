-- What the calendar shows on a day: what was published then, embargoes that end, and reviews that are due. Of the last two only the few rows that have any.

CREATE INDEX CONCURRENTLY "PublicationVersion_publishedAt_id_idx" ON "PublicationVersion"("publishedAt", "id");
CREATE INDEX CONCURRENTLY "Entry_embargoUntil_idx" ON "Entry"("embargoUntil") WHERE "embargoUntil" IS NOT NULL;
CREATE INDEX CONCURRENTLY "Edition_reviewDueOn_idx" ON "Edition"("reviewDueOn") WHERE "reviewDueOn" IS NOT NULL;
