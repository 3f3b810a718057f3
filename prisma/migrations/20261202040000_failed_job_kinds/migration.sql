-- Administrators are told of each kind of job that has failed by itself.
ALTER TABLE "Notification" ADD COLUMN "jobKind" TEXT;
