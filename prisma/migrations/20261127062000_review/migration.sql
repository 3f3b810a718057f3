-- The work on an edition before and beside its publication: how far its review is, the text that is reviewed, by whom and until when. "stage" is
-- an enum of its own, because an older build cannot read new values of "EditionState".

SET LOCAL lock_timeout = '5s';

CREATE TYPE "ReviewStage" AS ENUM ('draft', 'in_review', 'changes_requested', 'approved');

ALTER TABLE "Edition"
  ADD COLUMN "stage" "ReviewStage" NOT NULL DEFAULT 'draft',
  ADD COLUMN "reviewedRevisionId" UUID,
  ADD COLUMN "reviewedTextHash" BYTEA,
  ADD COLUMN "reviewedFieldsHash" BYTEA,
  ADD COLUMN "reviewerId" UUID,
  ADD COLUMN "reviewDueOn" DATE;

ALTER TABLE "Edition"
  ADD CONSTRAINT "Edition_reviewedRevisionId_fkey" FOREIGN KEY ("reviewedRevisionId") REFERENCES "Revision"("id") ON DELETE SET NULL ON UPDATE CASCADE,
  ADD CONSTRAINT "Edition_reviewerId_fkey" FOREIGN KEY ("reviewerId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE INDEX "Edition_stage_locale_idx" ON "Edition"("stage", "locale");
CREATE INDEX "Edition_reviewedRevisionId_idx" ON "Edition"("reviewedRevisionId");
CREATE INDEX "Edition_reviewerId_stage_idx" ON "Edition"("reviewerId", "stage");

-- What was done and said in reviews, beside the revision that it is about.
CREATE TYPE "ReviewActKind" AS ENUM ('submitted', 'taken_back', 'changes_requested', 'approved', 'assigned', 'commented');

CREATE TABLE "ReviewAct" (
  "id" UUID NOT NULL,
  "editionId" UUID NOT NULL,
  "revisionId" UUID,
  "kind" "ReviewActKind" NOT NULL,
  "note" TEXT NOT NULL DEFAULT '' CONSTRAINT "ReviewAct_note_length" CHECK (char_length("note") <= 4000),
  "reviewerId" UUID,
  "dueOn" DATE,
  "actorId" UUID NOT NULL,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "ReviewAct_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "ReviewAct_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "ReviewAct_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "ReviewAct_reviewerId_fkey" FOREIGN KEY ("reviewerId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "ReviewAct_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE INDEX "ReviewAct_editionId_createdAt_idx" ON "ReviewAct"("editionId", "createdAt" DESC);
CREATE INDEX "ReviewAct_revisionId_idx" ON "ReviewAct"("revisionId");
CREATE INDEX "ReviewAct_reviewerId_idx" ON "ReviewAct"("reviewerId");
CREATE INDEX "ReviewAct_actorId_idx" ON "ReviewAct"("actorId");

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "ReviewAct"
  FOR EACH ROW EXECUTE FUNCTION public.refuse_change_unless_purged();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON "ReviewAct"
  FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

-- Archived: closed to changes, and still public.
ALTER TABLE "Entry"
  ADD COLUMN "archivedAt" TIMESTAMPTZ(3),
  ADD COLUMN "archivedById" UUID;
