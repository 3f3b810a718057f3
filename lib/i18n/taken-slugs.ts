import { foldSlug } from './slug';

interface Slugs {
  slugAr: string;
  slugEn: string;
}

const FIELDS = ['slugAr', 'slugEn'] as const;

/** Which of these addresses readers could not tell from one of the others', language by language. */
export function takenSlugs(slugs: Slugs, others: Slugs[]): (keyof Slugs)[] {
  return FIELDS.filter((field) => others.some((other) => foldSlug(other[field]) === foldSlug(slugs[field])));
}
