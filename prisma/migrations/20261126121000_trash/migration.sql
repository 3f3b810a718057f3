-- The trash: an entry that is never public, comes back whole, and is removed for good by an administrator or after 30 days. Removing it is the only
-- act that deletes steps and revisions, together with their whole entry; audit events stay.

SET LOCAL lock_timeout = '5s';

ALTER TABLE "Entry"
  ADD COLUMN "trashedAt" TIMESTAMPTZ(3),
  ADD COLUMN "trashedById" UUID,
  ADD COLUMN "trashReason" TEXT;

CREATE INDEX "Entry_trashedAt_number_idx" ON "Entry"("trashedAt" DESC, "number" DESC);

-- Entries and publications are locked in one order, so that one of the two transactions sees the other's row.
CREATE FUNCTION public.refuse_public_trash() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'Entry' THEN
    IF EXISTS (SELECT FROM public."Publication" WHERE "entryId" = NEW."id") THEN
      RAISE EXCEPTION 'A published entry is never in the trash';
    END IF;
  ELSIF EXISTS (SELECT FROM public."Entry" WHERE "id" = NEW."entryId" AND "trashedAt" IS NOT NULL) THEN
    RAISE EXCEPTION 'An entry in the trash is never published';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER refuse_public_trash BEFORE UPDATE OF "trashedAt" ON "Entry"
  FOR EACH ROW WHEN (NEW."trashedAt" IS NOT NULL) EXECUTE FUNCTION public.refuse_public_trash();
CREATE TRIGGER refuse_public_trash BEFORE INSERT OR UPDATE OF "entryId" ON "Publication"
  FOR EACH ROW EXECUTE FUNCTION public.refuse_public_trash();

-- `markaz.purged_entry` is set by lib/trash/purge-entry.ts for its transaction alone.
CREATE FUNCTION public.refuse_change_unless_purged() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND EXISTS (
    SELECT FROM public."Edition" WHERE "id" = OLD."editionId"
      AND "entryId"::text = current_setting('markaz.purged_entry', true)) THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'Rows of "%" are never changed or deleted', TG_TABLE_NAME;
END $$;
DROP TRIGGER append_only ON "EditionStep";
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "EditionStep" FOR EACH ROW EXECUTE FUNCTION public.refuse_change_unless_purged();
DROP TRIGGER append_only ON "Revision";
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "Revision" FOR EACH ROW EXECUTE FUNCTION public.refuse_change_unless_purged();

SELECT pgboss.create_queue('empty-trash', '{"policy": "short"}');
