SET LOCAL lock_timeout = '5s';

-- What readers are told at the address once a release has withdrawn an edition. A build from before withdraws without it.
ALTER TABLE "ReleaseEdition" ADD COLUMN "notice" TEXT;
