-- Redirects are found by any part of the address that they lead to, as by the former one.

CREATE INDEX CONCURRENTLY "Redirect_toPath_trgm_idx" ON "Redirect" USING GIN ("toPath" gin_trgm_ops);
