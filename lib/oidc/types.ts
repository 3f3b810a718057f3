/** Who somebody is according to the provider, whose word has been verified. */
export interface ProviderIdentity {
  issuer: string;
  subject: string;
  /** Lower-case; null when the provider names none, or one that no account here can have. */
  email: string | null;
  /** Whether the provider says that the address is theirs. */
  isEmailVerified: boolean;
  /** When they last proved to the provider who they are; null when it does not say. */
  provedAt: Date | null;
}

/** A linked account at the provider, as its owner and administrators see it. */
export interface OidcIdentityRow {
  id: string;
  issuer: string;
  email: string | null;
  lastUsedAt: Date | null;
  /** Whether it is of the provider that is set up at present. */
  isUsable: boolean;
}
