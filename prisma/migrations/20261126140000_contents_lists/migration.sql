SET LOCAL lock_timeout = '5s';

-- The headings of a long piece, filled by rendering every publication anew (RENDER_VERSION).
ALTER TABLE "Publication" ADD COLUMN "contents" JSONB NOT NULL DEFAULT '[]';
