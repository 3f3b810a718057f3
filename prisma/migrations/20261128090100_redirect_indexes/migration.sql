-- What leads to an address, and addresses that hold some letters.

CREATE INDEX CONCURRENTLY "Redirect_toPath_idx" ON "Redirect"("toPath");
CREATE INDEX CONCURRENTLY "Redirect_fromPath_idx" ON "Redirect" USING gin ("fromPath" gin_trgm_ops);
