-- The editions that have not followed one update, which are few, however many have not followed others.

CREATE INDEX CONCURRENTLY "Edition_behindSinceId_idx" ON "Edition"("behindSinceId") WHERE "behindSinceId" IS NOT NULL;
