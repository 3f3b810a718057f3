-- The first schema: tables as in prisma/*.prisma, then what Prisma cannot express: checks, a deferrable
-- constraint, append-only history and the generation that tells every process what readers see has changed.

CREATE EXTENSION IF NOT EXISTS pg_trgm;


-- CreateEnum
CREATE TYPE "EditionState" AS ENUM ('draft', 'published', 'unpublished');

-- CreateEnum
CREATE TYPE "RevisionReason" AS ENUM ('published', 'saved', 'restored', 'imported');

-- CreateEnum
CREATE TYPE "Gender" AS ENUM ('female', 'male');

-- CreateEnum
CREATE TYPE "Locale" AS ENUM ('ar', 'en');

-- CreateEnum
CREATE TYPE "EntryKind" AS ENUM ('article', 'center_news');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('author', 'editor', 'admin');

-- CreateTable
CREATE TABLE "AuditEvent" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorId" UUID,
    "action" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "locale" "Locale",
    "data" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Entry" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "kind" "EntryKind" NOT NULL,
    "sectionId" UUID,
    "issueId" UUID,
    "coverId" UUID,
    "createdById" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EntryAuthor" (
    "entryId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "EntryAuthor_pkey" PRIMARY KEY ("entryId","personId")
);

-- CreateTable
CREATE TABLE "EntryTopic" (
    "entryId" UUID NOT NULL,
    "topicId" UUID NOT NULL,

    CONSTRAINT "EntryTopic_pkey" PRIMARY KEY ("entryId","topicId")
);

-- CreateTable
CREATE TABLE "Edition" (
    "id" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "locale" "Locale" NOT NULL,
    "state" "EditionState" NOT NULL DEFAULT 'draft',
    "document" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "title" TEXT NOT NULL DEFAULT '',
    "titleFolded" TEXT NOT NULL DEFAULT '',
    "slug" TEXT,
    "slugFolded" TEXT,
    "datelineAt" TIMESTAMPTZ(3),
    "scheduledFor" TIMESTAMPTZ(3),
    "fieldsVersion" INTEGER NOT NULL DEFAULT 1,
    "firstPublishedAt" TIMESTAMPTZ(3),
    "updatedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Edition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EditionStep" (
    "editionId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "step" JSONB NOT NULL,
    "clientId" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "EditionStep_pkey" PRIMARY KEY ("editionId","version")
);

-- CreateTable
CREATE TABLE "Revision" (
    "id" UUID NOT NULL,
    "editionId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "reason" "RevisionReason" NOT NULL,
    "name" TEXT,
    "document" JSONB NOT NULL,
    "documentVersion" INTEGER NOT NULL,
    "fields" JSONB NOT NULL,
    "sourceRevisionId" UUID,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "List" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "nameAr" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "shown" INTEGER NOT NULL,
    "showsOtherLanguage" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "List_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ListEntry" (
    "id" UUID NOT NULL,
    "listId" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "ListEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Media" (
    "id" UUID NOT NULL,
    "storageKey" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "contentType" TEXT NOT NULL,
    "byteSize" INTEGER NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "altAr" TEXT NOT NULL DEFAULT '',
    "altEn" TEXT NOT NULL DEFAULT '',
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Media_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "slugAr" TEXT NOT NULL,
    "slugEn" TEXT NOT NULL,
    "nameAr" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "honorificAr" TEXT NOT NULL DEFAULT '',
    "honorificEn" TEXT NOT NULL DEFAULT '',
    "gender" "Gender" NOT NULL,
    "bioAr" TEXT NOT NULL DEFAULT '',
    "bioEn" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Publication" (
    "id" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "entryNumber" INTEGER NOT NULL,
    "editionId" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "kind" "EntryKind" NOT NULL,
    "locale" "Locale" NOT NULL,
    "slug" TEXT NOT NULL,
    "slugFolded" TEXT NOT NULL,
    "kicker" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "standfirst" TEXT NOT NULL,
    "titleHtml" TEXT NOT NULL,
    "standfirstHtml" TEXT NOT NULL,
    "bodyHtml" TEXT NOT NULL,
    "bodyText" TEXT NOT NULL,
    "searchVector" tsvector,
    "documentVersion" INTEGER NOT NULL,
    "fieldsVersion" INTEGER NOT NULL,
    "entryVersion" INTEGER NOT NULL,
    "sectionId" UUID,
    "issueId" UUID,
    "coverId" UUID,
    "datelineAt" TIMESTAMPTZ(3) NOT NULL,
    "firstPublishedAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PublicationAuthor" (
    "publicationId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "PublicationAuthor_pkey" PRIMARY KEY ("publicationId","personId")
);

-- CreateTable
CREATE TABLE "PublicationTopic" (
    "publicationId" UUID NOT NULL,
    "topicId" UUID NOT NULL,

    CONSTRAINT "PublicationTopic_pkey" PRIMARY KEY ("publicationId","topicId")
);

-- CreateTable
CREATE TABLE "Redirect" (
    "id" UUID NOT NULL,
    "fromPath" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "editionId" UUID,
    "toPath" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Redirect_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SiteGeneration" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "value" BIGINT NOT NULL DEFAULT 1,

    CONSTRAINT "SiteGeneration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Section" (
    "id" UUID NOT NULL,
    "slugAr" TEXT NOT NULL,
    "slugEn" TEXT NOT NULL,
    "nameAr" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "descriptionAr" TEXT NOT NULL DEFAULT '',
    "descriptionEn" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL,

    CONSTRAINT "Section_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Topic" (
    "id" UUID NOT NULL,
    "slugAr" TEXT NOT NULL,
    "slugEn" TEXT NOT NULL,
    "nameAr" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "descriptionAr" TEXT NOT NULL DEFAULT '',
    "descriptionEn" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Topic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Series" (
    "id" UUID NOT NULL,
    "slugAr" TEXT NOT NULL,
    "slugEn" TEXT NOT NULL,
    "nameAr" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "descriptionAr" TEXT NOT NULL DEFAULT '',
    "descriptionEn" TEXT NOT NULL DEFAULT '',
    "regular" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Series_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Issue" (
    "id" UUID NOT NULL,
    "seriesId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "titleAr" TEXT NOT NULL DEFAULT '',
    "titleEn" TEXT NOT NULL DEFAULT '',
    "publishedOn" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Issue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "nameAr" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "interfaceLocale" "Locale" NOT NULL DEFAULT 'ar',
    "passwordHash" TEXT NOT NULL,
    "mustChangePassword" BOOLEAN NOT NULL DEFAULT false,
    "passwordExpiresAt" TIMESTAMPTZ(3),
    "deactivatedAt" TIMESTAMPTZ(3),
    "personId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "endReason" TEXT,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" TEXT NOT NULL,
    "windowStart" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key","windowStart")
);

-- CreateIndex
CREATE INDEX "AuditEvent_at_idx" ON "AuditEvent"("at" DESC);

-- CreateIndex
CREATE INDEX "AuditEvent_subjectType_subjectId_at_idx" ON "AuditEvent"("subjectType", "subjectId", "at" DESC);

-- CreateIndex
CREATE INDEX "AuditEvent_actorId_at_idx" ON "AuditEvent"("actorId", "at" DESC);

-- CreateIndex
CREATE INDEX "AuditEvent_action_at_idx" ON "AuditEvent"("action", "at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "Entry_number_key" ON "Entry"("number");

-- CreateIndex
CREATE INDEX "Entry_kind_updatedAt_idx" ON "Entry"("kind", "updatedAt" DESC);

-- CreateIndex
CREATE INDEX "Entry_createdById_idx" ON "Entry"("createdById");

-- CreateIndex
CREATE INDEX "Entry_sectionId_idx" ON "Entry"("sectionId");

-- CreateIndex
CREATE INDEX "Entry_issueId_idx" ON "Entry"("issueId");

-- CreateIndex
CREATE INDEX "Entry_coverId_idx" ON "Entry"("coverId");

-- CreateIndex
CREATE INDEX "EntryAuthor_personId_idx" ON "EntryAuthor"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "EntryAuthor_entryId_position_key" ON "EntryAuthor"("entryId", "position");

-- CreateIndex
CREATE INDEX "EntryTopic_topicId_idx" ON "EntryTopic"("topicId");

-- CreateIndex
CREATE INDEX "Edition_state_locale_idx" ON "Edition"("state", "locale");

-- CreateIndex
CREATE INDEX "Edition_titleFolded_idx" ON "Edition" USING GIN ("titleFolded" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "Edition_updatedById_idx" ON "Edition"("updatedById");

-- CreateIndex
CREATE INDEX "Edition_scheduledFor_idx" ON "Edition"("scheduledFor");

-- CreateIndex
CREATE UNIQUE INDEX "Edition_entryId_locale_key" ON "Edition"("entryId", "locale");

-- CreateIndex
CREATE UNIQUE INDEX "Edition_locale_slugFolded_key" ON "Edition"("locale", "slugFolded");

-- CreateIndex
CREATE INDEX "EditionStep_userId_idx" ON "EditionStep"("userId");

-- CreateIndex
CREATE INDEX "Revision_createdById_idx" ON "Revision"("createdById");

-- CreateIndex
CREATE INDEX "Revision_sourceRevisionId_idx" ON "Revision"("sourceRevisionId");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_editionId_number_key" ON "Revision"("editionId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "List_key_key" ON "List"("key");

-- CreateIndex
CREATE INDEX "ListEntry_entryId_idx" ON "ListEntry"("entryId");

-- CreateIndex
CREATE UNIQUE INDEX "ListEntry_listId_position_key" ON "ListEntry"("listId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "ListEntry_listId_entryId_key" ON "ListEntry"("listId", "entryId");

-- CreateIndex
CREATE UNIQUE INDEX "Media_storageKey_key" ON "Media"("storageKey");

-- CreateIndex
CREATE INDEX "Media_createdById_idx" ON "Media"("createdById");

-- CreateIndex
CREATE UNIQUE INDEX "Person_slugAr_key" ON "Person"("slugAr");

-- CreateIndex
CREATE UNIQUE INDEX "Person_slugEn_key" ON "Person"("slugEn");

-- CreateIndex
CREATE UNIQUE INDEX "Publication_editionId_key" ON "Publication"("editionId");

-- CreateIndex
CREATE INDEX "Publication_locale_kind_datelineAt_id_idx" ON "Publication"("locale", "kind", "datelineAt" DESC, "id");

-- CreateIndex
CREATE INDEX "Publication_sectionId_locale_datelineAt_idx" ON "Publication"("sectionId", "locale", "datelineAt" DESC);

-- CreateIndex
CREATE INDEX "Publication_entryNumber_idx" ON "Publication"("entryNumber");

-- CreateIndex
CREATE INDEX "Publication_revisionId_idx" ON "Publication"("revisionId");

-- CreateIndex
CREATE INDEX "Publication_issueId_idx" ON "Publication"("issueId");

-- CreateIndex
CREATE INDEX "Publication_coverId_idx" ON "Publication"("coverId");

-- CreateIndex
CREATE UNIQUE INDEX "Publication_locale_slugFolded_key" ON "Publication"("locale", "slugFolded");

-- CreateIndex
CREATE UNIQUE INDEX "Publication_entryId_locale_key" ON "Publication"("entryId", "locale");

-- CreateIndex
CREATE INDEX "PublicationAuthor_personId_idx" ON "PublicationAuthor"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "PublicationAuthor_publicationId_position_key" ON "PublicationAuthor"("publicationId", "position");

-- CreateIndex
CREATE INDEX "PublicationTopic_topicId_idx" ON "PublicationTopic"("topicId");

-- CreateIndex
CREATE UNIQUE INDEX "Redirect_fromPath_key" ON "Redirect"("fromPath");

-- CreateIndex
CREATE INDEX "Redirect_editionId_idx" ON "Redirect"("editionId");

-- CreateIndex
CREATE UNIQUE INDEX "Section_slugAr_key" ON "Section"("slugAr");

-- CreateIndex
CREATE UNIQUE INDEX "Section_slugEn_key" ON "Section"("slugEn");

-- CreateIndex
CREATE UNIQUE INDEX "Section_position_key" ON "Section"("position");

-- CreateIndex
CREATE UNIQUE INDEX "Topic_slugAr_key" ON "Topic"("slugAr");

-- CreateIndex
CREATE UNIQUE INDEX "Topic_slugEn_key" ON "Topic"("slugEn");

-- CreateIndex
CREATE UNIQUE INDEX "Series_slugAr_key" ON "Series"("slugAr");

-- CreateIndex
CREATE UNIQUE INDEX "Series_slugEn_key" ON "Series"("slugEn");

-- CreateIndex
CREATE UNIQUE INDEX "Issue_seriesId_number_key" ON "Issue"("seriesId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "User_personId_idx" ON "User"("personId");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Session_expiresAt_idx" ON "Session"("expiresAt");

-- CreateIndex
CREATE INDEX "RateLimit_windowStart_idx" ON "RateLimit"("windowStart");

-- AddForeignKey
ALTER TABLE "Entry" ADD CONSTRAINT "Entry_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "Section"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Entry" ADD CONSTRAINT "Entry_issueId_fkey" FOREIGN KEY ("issueId") REFERENCES "Issue"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Entry" ADD CONSTRAINT "Entry_coverId_fkey" FOREIGN KEY ("coverId") REFERENCES "Media"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Entry" ADD CONSTRAINT "Entry_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntryAuthor" ADD CONSTRAINT "EntryAuthor_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntryAuthor" ADD CONSTRAINT "EntryAuthor_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntryTopic" ADD CONSTRAINT "EntryTopic_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntryTopic" ADD CONSTRAINT "EntryTopic_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_updatedById_fkey" FOREIGN KEY ("updatedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EditionStep" ADD CONSTRAINT "EditionStep_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EditionStep" ADD CONSTRAINT "EditionStep_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_sourceRevisionId_fkey" FOREIGN KEY ("sourceRevisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ListEntry" ADD CONSTRAINT "ListEntry_listId_fkey" FOREIGN KEY ("listId") REFERENCES "List"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ListEntry" ADD CONSTRAINT "ListEntry_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Media" ADD CONSTRAINT "Media_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "Section"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_issueId_fkey" FOREIGN KEY ("issueId") REFERENCES "Issue"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_coverId_fkey" FOREIGN KEY ("coverId") REFERENCES "Media"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublicationAuthor" ADD CONSTRAINT "PublicationAuthor_publicationId_fkey" FOREIGN KEY ("publicationId") REFERENCES "Publication"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublicationAuthor" ADD CONSTRAINT "PublicationAuthor_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublicationTopic" ADD CONSTRAINT "PublicationTopic_publicationId_fkey" FOREIGN KEY ("publicationId") REFERENCES "Publication"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublicationTopic" ADD CONSTRAINT "PublicationTopic_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Redirect" ADD CONSTRAINT "Redirect_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Issue" ADD CONSTRAINT "Issue_seriesId_fkey" FOREIGN KEY ("seriesId") REFERENCES "Series"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "User" ADD CONSTRAINT "User_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ── Constraints tell the truth ─────────────────────────────────────────────────────────────────────────────

-- Deferred, so that a reorder may pass through equal positions inside its transaction.
DROP INDEX "ListEntry_listId_position_key";
ALTER TABLE "ListEntry" ADD CONSTRAINT "ListEntry_listId_position_key" UNIQUE ("listId", "position") DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "SiteGeneration" ADD CONSTRAINT "SiteGeneration_one_row" CHECK ("id" = 1);
ALTER TABLE "Entry" ADD CONSTRAINT "Entry_version_positive" CHECK ("version" > 0);
ALTER TABLE "EntryAuthor" ADD CONSTRAINT "EntryAuthor_position_natural" CHECK ("position" >= 0);
ALTER TABLE "Edition"
  ADD CONSTRAINT "Edition_version_natural" CHECK ("version" >= 0 AND "fieldsVersion" > 0),
  ADD CONSTRAINT "Edition_slug_whole" CHECK (("slug" IS NULL AND "slugFolded" IS NULL) OR ("slug" <> '' AND "slugFolded" <> '' AND "slug" !~ '[/?#%\s]')),
  ADD CONSTRAINT "Edition_published_has_slug" CHECK ("state" = 'draft' OR ("slug" IS NOT NULL AND "firstPublishedAt" IS NOT NULL)),
  ADD CONSTRAINT "Edition_document_is_object" CHECK (jsonb_typeof("document") = 'object');
ALTER TABLE "EditionStep" ADD CONSTRAINT "EditionStep_version_positive" CHECK ("version" > 0);
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_number_positive" CHECK ("number" > 0);
ALTER TABLE "Publication"
  ADD CONSTRAINT "Publication_title_not_empty" CHECK (btrim("title") <> '' AND "titleHtml" <> ''),
  ADD CONSTRAINT "Publication_slug_not_empty" CHECK ("slug" <> '' AND "slug" !~ '[/?#%\s]'),
  ADD CONSTRAINT "Publication_body_not_empty" CHECK ("bodyHtml" <> '');
ALTER TABLE "Person"
  ADD CONSTRAINT "Person_names_not_empty" CHECK (btrim("nameAr") <> '' AND btrim("nameEn") <> ''),
  ADD CONSTRAINT "Person_slugs_not_empty" CHECK ("slugAr" <> '' AND "slugEn" <> '');
ALTER TABLE "Section" ADD CONSTRAINT "Section_names_not_empty" CHECK (btrim("nameAr") <> '' AND btrim("nameEn") <> '' AND "slugAr" <> '' AND "slugEn" <> '');
ALTER TABLE "Topic" ADD CONSTRAINT "Topic_names_not_empty" CHECK (btrim("nameAr") <> '' AND btrim("nameEn") <> '' AND "slugAr" <> '' AND "slugEn" <> '');
ALTER TABLE "Series" ADD CONSTRAINT "Series_names_not_empty" CHECK (btrim("nameAr") <> '' AND btrim("nameEn") <> '' AND "slugAr" <> '' AND "slugEn" <> '');
ALTER TABLE "Issue" ADD CONSTRAINT "Issue_number_positive" CHECK ("number" > 0);
ALTER TABLE "List"
  ADD CONSTRAINT "List_key_shape" CHECK ("key" ~ '^[a-z]+(-[a-z]+)*$'),
  ADD CONSTRAINT "List_shown_sane" CHECK ("shown" BETWEEN 1 AND 50);
ALTER TABLE "ListEntry" ADD CONSTRAINT "ListEntry_position_natural" CHECK ("position" >= 0);
ALTER TABLE "Media" ADD CONSTRAINT "Media_sizes_positive" CHECK ("byteSize" > 0 AND "width" > 0 AND "height" > 0);
ALTER TABLE "User"
  ADD CONSTRAINT "User_email_lower" CHECK ("email" = lower("email") AND "email" LIKE '_%@_%'),
  ADD CONSTRAINT "User_names_not_empty" CHECK (btrim("nameAr") <> '' AND btrim("nameEn") <> '');
ALTER TABLE "Session" ADD CONSTRAINT "Session_expires_later" CHECK ("expiresAt" > "createdAt");
ALTER TABLE "RateLimit" ADD CONSTRAINT "RateLimit_count_positive" CHECK ("count" > 0);
ALTER TABLE "AuditEvent" ADD CONSTRAINT "AuditEvent_action_dotted" CHECK ("action" ~ '^[a-z_]+(\.[a-z_]+)+$');
ALTER TABLE "Redirect"
  ADD CONSTRAINT "Redirect_status_known" CHECK ("status" IN (301, 410)),
  ADD CONSTRAINT "Redirect_moved_has_target" CHECK ("status" = 410 OR "editionId" IS NOT NULL OR "toPath" IS NOT NULL),
  ADD CONSTRAINT "Redirect_paths_absolute" CHECK ("fromPath" LIKE '/%' AND ("toPath" IS NULL OR ("toPath" LIKE '/%' AND "toPath" NOT LIKE '//%')));

-- ── History is append-only ─────────────────────────────────────────────────────────────────────────────────

CREATE FUNCTION public.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Rows of "%" are never changed or deleted', TG_TABLE_NAME;
END $$;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "EditionStep" FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "Revision" FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "AuditEvent" FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON "EditionStep" FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON "Revision" FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON "AuditEvent" FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();

-- ── One generation number ──────────────────────────────────────────────────────────────────────────────────

INSERT INTO "SiteGeneration" ("id", "value") VALUES (1, 1);

-- Deferred to the commit and done once per transaction: the generation's row is then the last lock that any
-- transaction takes, so publishing cannot deadlock on it; NOTIFY is delivered by PostgreSQL only after the commit.
CREATE FUNCTION public.bump_generation() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE next bigint;
BEGIN
  IF current_setting('markaz.bumped', true) IS NOT DISTINCT FROM txid_current()::text THEN
    RETURN NULL;
  END IF;
  PERFORM set_config('markaz.bumped', txid_current()::text, true);
  UPDATE public."SiteGeneration" SET "value" = "value" + 1 WHERE "id" = 1 RETURNING "value" INTO next;
  PERFORM pg_notify('generation', next::text);
  RETURN NULL;
END $$;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['Publication','PublicationAuthor','PublicationTopic','List','ListEntry','Person','Section','Topic','Series','Issue','Media','Redirect','Setting'] LOOP
    EXECUTE format('CREATE CONSTRAINT TRIGGER bump_generation AFTER INSERT OR UPDATE OR DELETE ON public.%I DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.bump_generation()', t);
  END LOOP;
END $$;

-- ── The two lists that the site itself knows ───────────────────────────────────────────────────────────────

INSERT INTO "List" ("id", "key", "nameAr", "nameEn", "shown", "updatedAt") VALUES
  (gen_random_uuid(), 'center-news', 'أخبار المركز', 'Center News', 5, now()),
  (gen_random_uuid(), 'front-page', 'الصفحة الأولى', 'Front page', 4, now());
