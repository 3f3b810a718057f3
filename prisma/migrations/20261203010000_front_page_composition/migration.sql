-- The blocks of the front page in their order (lib/lists/composition); null for those that every newsroom begins with, and for every other list.
ALTER TABLE "List" ADD COLUMN "blocks" JSONB;
