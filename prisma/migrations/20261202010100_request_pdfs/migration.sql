-- Articles that were published before there were PDF files get theirs one after the other, the newest first.
INSERT INTO "PdfRequest" ("publicationId", "requestedAt")
  SELECT p."id", clock_timestamp() - row_number() OVER (ORDER BY p."datelineAt" DESC, p."id") * interval '1 millisecond'
    FROM "Publication" p WHERE p."kind" = 'article' AND p."hasPage"
  ON CONFLICT DO NOTHING;
