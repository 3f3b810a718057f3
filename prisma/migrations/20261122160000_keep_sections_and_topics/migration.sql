-- AlterTable
ALTER TABLE "Section" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Topic" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- Deferred, so that a reorder may pass through equal positions inside its transaction.
DROP INDEX "Section_position_key";
ALTER TABLE "Section" ADD CONSTRAINT "Section_position_key" UNIQUE ("position") DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "Section" ADD CONSTRAINT "Section_version_positive" CHECK ("version" > 0);
ALTER TABLE "Topic" ADD CONSTRAINT "Topic_version_positive" CHECK ("version" > 0);
