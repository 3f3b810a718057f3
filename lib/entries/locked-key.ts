/** Why an edition that the actor may see cannot be changed. */
export function lockedKey({ trashedAt }: { trashedAt: Date | null }): string {
  return trashedAt === null ? 'edition.locked' : 'edition.trashed';
}
