-- The history of a list says by what an arrangement was made where that was more than a change by hand. Null for those, and for what earlier builds keep.

SET LOCAL lock_timeout = '5s';

ALTER TABLE "ListArrangement" ADD COLUMN "origin" jsonb;
