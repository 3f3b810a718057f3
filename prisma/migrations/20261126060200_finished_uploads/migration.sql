-- An upload is remembered until its time is over, so that whoever lost the answer to its last part learns that it has arrived.

SET LOCAL lock_timeout = '5s';

ALTER TABLE "MediaUpload" ADD COLUMN "finishedAt" TIMESTAMPTZ(3);
