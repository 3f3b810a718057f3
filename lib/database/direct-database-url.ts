function setting(name: 'DATABASE_URL' | 'DATABASE_DIRECT_URL'): string | undefined {
  return process.env[name]?.trim() || undefined;
}

/**
 * The address for what needs a database session of its own: LISTEN, and locks that are held across transactions. A pooler in transaction
 * mode gives a client another session for every transaction, so that DATABASE_DIRECT_URL must lead past it.
 */
export function directDatabaseUrl(): string | undefined {
  return setting('DATABASE_DIRECT_URL') ?? setting('DATABASE_URL');
}

/** Whether DATABASE_URL leads to a pooler. */
export function isPooled(): boolean {
  return directDatabaseUrl() !== setting('DATABASE_URL');
}
