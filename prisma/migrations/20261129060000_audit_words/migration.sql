-- The audit log is searched by what was acted on, as it was called then. What happened is never changed; the words by which it is found are no part of it.

SET LOCAL lock_timeout = '5s';

ALTER TABLE "AuditEvent" ADD COLUMN "words" TEXT NOT NULL DEFAULT '';

CREATE OR REPLACE TRIGGER append_only
  BEFORE DELETE OR UPDATE OF "id", "at", "actorId", "action", "subjectType", "subjectId", "locale", "data" ON "AuditEvent"
  FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
