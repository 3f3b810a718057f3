-- The shelf prints the kicker with its runs of the other language, as it prints the title.

ALTER TABLE "Publication" ADD COLUMN "kickerHtml" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Publication" ALTER COLUMN "kickerHtml" DROP DEFAULT;

-- What is on the shelf already says what it said, escaped as lib/richtext/html-text.ts does; the next publication
-- of a piece prints its runs. The update comes last: its deferred trigger forbids any further change of the table.
UPDATE "Publication"
SET "kickerHtml" = replace(replace(replace(replace(replace("kicker",
  '&', '&amp;'), '<', '&lt;'), '>', '&gt;'), '"', '&quot;'), '''', '&#39;')
WHERE "kicker" <> '';
