-- Events are never changed in any column, also one that is added later; the words by which they are found are no part of what happened. The trigger named the
-- columns that there were.

SET LOCAL lock_timeout = '5s';

CREATE OR REPLACE TRIGGER append_only
  BEFORE DELETE ON "AuditEvent"
  FOR EACH ROW EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER append_only_content
  BEFORE UPDATE ON "AuditEvent"
  FOR EACH ROW WHEN (to_jsonb(OLD) - 'words' IS DISTINCT FROM to_jsonb(NEW) - 'words')
  EXECUTE FUNCTION public.refuse_change();
