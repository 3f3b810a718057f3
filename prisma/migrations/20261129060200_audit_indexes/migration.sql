-- What the audit log is filtered and searched by.

CREATE INDEX CONCURRENTLY "AuditEvent_subjectType_at_id_idx" ON "AuditEvent"("subjectType", "at" DESC, "id" DESC);
CREATE INDEX CONCURRENTLY "AuditEvent_locale_at_id_idx" ON "AuditEvent"("locale", "at" DESC, "id" DESC);
CREATE INDEX CONCURRENTLY "AuditEvent_words_idx" ON "AuditEvent" USING gin ("words" gin_trgm_ops);
