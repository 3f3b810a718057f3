-- With which version of the other edition somebody said that this one is up to date, so that a change of the source language does not mark it for what it
-- has followed (lib/publishing/marks-under-source.ts). Null where nobody has said so since the column exists.

SET LOCAL lock_timeout = '5s';

ALTER TABLE "Edition" ADD COLUMN "followedNumber" INTEGER;
