-- What is to go live or to be withdrawn at a moment, and until when nobody may publish a piece. The row is the truth; a job only wakes up.

SET LOCAL lock_timeout = '5s';

CREATE TYPE "ScheduledKind" AS ENUM ('publish', 'withdraw');

CREATE TABLE "ScheduledChange" (
  "id" UUID NOT NULL,
  "editionId" UUID NOT NULL,
  "kind" "ScheduledKind" NOT NULL,
  "revisionId" UUID,
  "change" JSONB,
  "at" TIMESTAMPTZ(3) NOT NULL,
  "wallTime" TEXT NOT NULL,
  "timeZone" TEXT NOT NULL,
  "open" BOOLEAN DEFAULT true,
  "version" INTEGER NOT NULL DEFAULT 1,
  "attempts" INTEGER NOT NULL DEFAULT 0,
  "failure" JSONB,
  "failedAt" TIMESTAMPTZ(3),
  "doneAt" TIMESTAMPTZ(3),
  "cancelledAt" TIMESTAMPTZ(3),
  "releaseId" UUID,
  "createdById" UUID NOT NULL,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "ScheduledChange_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "ScheduledChange_revision_check" CHECK (("kind" = 'publish') = ("revisionId" IS NOT NULL)),
  -- Never false: null leaves closed rows out of the unique index.
  CONSTRAINT "ScheduledChange_open_check" CHECK (
    ("open" IS NULL) = ("doneAt" IS NOT NULL OR "cancelledAt" IS NOT NULL) AND "open" IS NOT FALSE AND num_nulls("doneAt", "cancelledAt") > 0)
);

CREATE UNIQUE INDEX "ScheduledChange_editionId_kind_open_key" ON "ScheduledChange"("editionId", "kind", "open");
CREATE INDEX "ScheduledChange_open_at_id_idx" ON "ScheduledChange"("open", "at", "id");
CREATE INDEX "ScheduledChange_revisionId_idx" ON "ScheduledChange"("revisionId");
CREATE INDEX "ScheduledChange_createdById_idx" ON "ScheduledChange"("createdById");
CREATE INDEX "ScheduledChange_releaseId_idx" ON "ScheduledChange"("releaseId");

ALTER TABLE "ScheduledChange"
  ADD CONSTRAINT "ScheduledChange_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "ScheduledChange_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "ScheduledChange_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Entry" ADD COLUMN "embargoUntil" TIMESTAMPTZ(3);

SELECT pgboss.create_queue('publish-due', '{"policy": "short"}');
