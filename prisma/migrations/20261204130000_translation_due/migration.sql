-- The calendar looks up the days until which translations are asked for.

SET LOCAL lock_timeout = '5s';

CREATE INDEX "TranslationAssignment_dueOn_idx" ON "TranslationAssignment"("dueOn");
