-- The media library lists what could not be prepared, which is rare among very many.
SET LOCAL lock_timeout = '5s';

CREATE INDEX "Media_state_createdAt_id_idx" ON "Media" ("state", "createdAt" DESC, "id" DESC);
