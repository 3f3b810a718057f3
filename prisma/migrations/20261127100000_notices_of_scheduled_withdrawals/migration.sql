SET LOCAL lock_timeout = '5s';

-- What readers are told at the address once a scheduled withdrawal has happened. A build from before withdraws without it.
ALTER TABLE "ScheduledChange" ADD COLUMN "notice" TEXT;
