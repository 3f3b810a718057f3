-- Which pieces readers opened most in the longer ranges of the newsroom's statistics: their days are too many to be added up whenever somebody looks.
SET LOCAL lock_timeout = '5s';

CREATE TABLE "RankedPiece" (
  "range"    TEXT     NOT NULL,
  "position" INTEGER  NOT NULL,
  "entryId"  UUID     NOT NULL,
  "locale"   "Locale" NOT NULL,
  "views"    INTEGER  NOT NULL,
  CONSTRAINT "RankedPiece_pkey" PRIMARY KEY ("range", "position")
);
