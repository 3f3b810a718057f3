import { RELEASE_NAME_MAX } from '@/lib/releases/types';

/** The name of a release that is known by what it holds: its title, cut after a word where names of releases are shorter. */
export function releaseNameOf(title: string): string {
  const line = title.trim();
  if (line.length <= RELEASE_NAME_MAX) return line;
  const space = RELEASE_NAME_MAX - 1;
  const end = line.lastIndexOf(' ', space);
  // One word that fills the name is cut between two characters.
  const kept = end > 0 ? line.slice(0, end) : line.slice(0, space).replace(/[\uD800-\uDBFF]$/, '');
  return `${kept.trimEnd()}…`;
}
