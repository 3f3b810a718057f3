-- Which version of the printer made a row, so that a better printer can print the shelf anew. What stands there
-- already counts as printed by none.
ALTER TABLE "Publication" ADD COLUMN "printVersion" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Publication" ALTER COLUMN "printVersion" DROP DEFAULT;

CREATE INDEX "Publication_printVersion_id_idx" ON "Publication"("printVersion", "id");
