SET LOCAL lock_timeout = '5s';

CREATE TABLE "OidcIdentity" (
  "id" UUID NOT NULL,
  "userId" UUID NOT NULL,
  "issuer" TEXT NOT NULL,
  "subject" TEXT NOT NULL,
  "email" TEXT,
  "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "lastUsedAt" TIMESTAMPTZ(3),
  CONSTRAINT "OidcIdentity_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "OidcIdentity_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "OidcIdentity_issuer_subject_key" ON "OidcIdentity"("issuer", "subject");
CREATE UNIQUE INDEX "OidcIdentity_userId_issuer_key" ON "OidcIdentity"("userId", "issuer");

CREATE TABLE "OidcRequest" (
  "stateHash" TEXT NOT NULL,
  "purpose" TEXT NOT NULL,
  "boundTo" TEXT NOT NULL,
  "nonce" TEXT NOT NULL,
  "codeVerifier" TEXT NOT NULL,
  "destination" TEXT NOT NULL,
  "expiresAt" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "OidcRequest_pkey" PRIMARY KEY ("stateHash")
);
CREATE INDEX "OidcRequest_expiresAt_idx" ON "OidcRequest"("expiresAt");

ALTER TABLE "PendingSignIn"
  ADD COLUMN "oidcIssuer" TEXT,
  ADD COLUMN "oidcSubject" TEXT,
  ADD COLUMN "oidcEmail" TEXT;
