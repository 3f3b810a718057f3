-- A revision says which versions of the fields it froze, as it already says of the text, so that publishing can work from the revision
-- alone. Revisions from before stay without: they are never changed.
ALTER TABLE "Revision" ADD COLUMN "fieldsVersion" INTEGER;
ALTER TABLE "Revision" ADD COLUMN "entryVersion" INTEGER;
