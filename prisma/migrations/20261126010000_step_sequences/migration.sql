-- Which of a browser tab's changes a step is or ends with. A tab that crashed after sending, and before it heard that its steps were stored,
-- finds them by this number wherever they stand among the steps of others. Steps of older pages have none.
SET LOCAL lock_timeout = '5s';
ALTER TABLE "EditionStep" ADD COLUMN "clientSequence" INTEGER;
