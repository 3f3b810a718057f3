-- A list is changed as a draft before readers see it, and every arrangement that they have seen can come back.

SET LOCAL lock_timeout = '5s';

-- ── Drafts ───────────────────────────────────────────────────────────────────────────────────────────────────────
-- Tables of their own, which no query of readers' pages names. Changes raise the version of the list, as changes of the list itself do.

CREATE TABLE "ListDraft" (
  "listId"             UUID           NOT NULL,
  "shown"              INTEGER        NOT NULL,
  "showsOtherLanguage" BOOLEAN        NOT NULL,
  "fill"               "EntryKind",
  "sectionId"          UUID,
  "topicId"            UUID,
  "seriesId"           UUID,
  "personId"           UUID,
  "maxDays"            INTEGER,
  "changedById"        UUID,
  "changedAt"          TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
  CONSTRAINT "ListDraft_pkey" PRIMARY KEY ("listId"),
  CONSTRAINT "ListDraft_listId_fkey" FOREIGN KEY ("listId") REFERENCES "List"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "ListDraft_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "Section"("id") ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT "ListDraft_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT "ListDraft_seriesId_fkey" FOREIGN KEY ("seriesId") REFERENCES "Series"("id") ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT "ListDraft_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE,
  CONSTRAINT "ListDraft_changedById_fkey" FOREIGN KEY ("changedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "ListDraft_sectionId_idx" ON "ListDraft"("sectionId");
CREATE INDEX "ListDraft_topicId_idx" ON "ListDraft"("topicId");
CREATE INDEX "ListDraft_seriesId_idx" ON "ListDraft"("seriesId");
CREATE INDEX "ListDraft_personId_idx" ON "ListDraft"("personId");
CREATE INDEX "ListDraft_changedById_idx" ON "ListDraft"("changedById");

CREATE TABLE "StagedPin" (
  "listId"     UUID           NOT NULL,
  "entryId"    UUID           NOT NULL,
  "position"   INTEGER        NOT NULL,
  "shownFrom"  TIMESTAMPTZ(3),
  "shownUntil" TIMESTAMPTZ(3),
  "titleAr"    TEXT,
  "titleEn"    TEXT,
  CONSTRAINT "StagedPin_pkey" PRIMARY KEY ("listId", "entryId"),
  CONSTRAINT "StagedPin_listId_position_key" UNIQUE ("listId", "position") DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT "StagedPin_listId_fkey" FOREIGN KEY ("listId") REFERENCES "ListDraft"("listId") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "StagedPin_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "StagedPin_entryId_idx" ON "StagedPin"("entryId");

CREATE TABLE "StagedExclusion" (
  "listId"  UUID NOT NULL,
  "entryId" UUID NOT NULL,
  CONSTRAINT "StagedExclusion_pkey" PRIMARY KEY ("listId", "entryId"),
  CONSTRAINT "StagedExclusion_listId_fkey" FOREIGN KEY ("listId") REFERENCES "ListDraft"("listId") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "StagedExclusion_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "StagedExclusion_entryId_idx" ON "StagedExclusion"("entryId");

-- ── History ──────────────────────────────────────────────────────────────────────────────────────────────────────
-- What a list was after each change that readers saw: its settings, pins and exclusions. The first row of a list is from before its first
-- change, and nobody made it.

CREATE TABLE "ListArrangement" (
  "listId"      UUID           NOT NULL,
  -- The version of the list.
  "version"     INTEGER        NOT NULL,
  "arrangement" JSONB          NOT NULL,
  "madeById"    UUID,
  "madeAt"      TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
  CONSTRAINT "ListArrangement_pkey" PRIMARY KEY ("listId", "version"),
  CONSTRAINT "ListArrangement_listId_fkey" FOREIGN KEY ("listId") REFERENCES "List"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "ListArrangement_madeById_fkey" FOREIGN KEY ("madeById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "ListArrangement_madeById_idx" ON "ListArrangement"("madeById");
