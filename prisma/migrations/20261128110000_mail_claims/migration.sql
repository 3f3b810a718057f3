-- Until when a process is sending a mail, so that nobody has it tried again meanwhile: its recipient would get it twice.
SET LOCAL lock_timeout = '5s';

ALTER TABLE "Mail" ADD COLUMN "claimedUntil" TIMESTAMPTZ(3);
