-- The list that opens the page of a section; null for none. Readers' pages depend on it as on the rest of the section.

SET LOCAL lock_timeout = '5s';

ALTER TABLE "Section" ADD COLUMN "openingId" UUID;
CREATE INDEX "Section_openingId_idx" ON "Section"("openingId");
ALTER TABLE "Section" ADD CONSTRAINT "Section_openingId_fkey" FOREIGN KEY ("openingId") REFERENCES "List"("id") ON DELETE SET NULL ON UPDATE CASCADE;
