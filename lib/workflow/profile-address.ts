/** The hosts of each kind of address that a person or the institute may have elsewhere. Their subdomains count, such as ae.linkedin.com. */
const HOSTS = {
  x: ['x.com', 'twitter.com'],
  linkedin: ['linkedin.com'],
  facebook: ['facebook.com'],
  instagram: ['instagram.com'],
  youtube: ['youtube.com'],
  bluesky: ['bsky.app'],
  threads: ['threads.net', 'threads.com'],
  telegram: ['t.me'],
  whatsapp: ['whatsapp.com'],
  tiktok: ['tiktok.com'],
  scholar: ['scholar.google.com'],
  researchgate: ['researchgate.net'],
  academia: ['academia.edu'],
} as const satisfies Record<string, readonly string[]>;

/** Mastodon has as many hosts as communities; their profiles have one form. */
const MASTODON_PROFILE = /^\/@\w[\w.-]*$/;

export type ProfileKind = keyof typeof HOSTS | 'mastodon';

/** What each kind calls itself, in both languages. */
const PROFILE_NAMES: Record<keyof typeof HOSTS, string> = {
  ...{ x: 'X', linkedin: 'LinkedIn', facebook: 'Facebook', instagram: 'Instagram', youtube: 'YouTube' },
  ...{ bluesky: 'Bluesky', scholar: 'Google Scholar', researchgate: 'ResearchGate' },
  ...{ threads: 'Threads', telegram: 'Telegram', whatsapp: 'WhatsApp', tiktok: 'TikTok' },
  academia: 'Academia.edu',
};

/** What readers are told that a profile is on. Any site may have addresses of the form of Mastodon: such a one is named by its host. */
export function profileName({ kind, address }: Profile): string {
  return kind === 'mastodon' ? new URL(address).hostname : PROFILE_NAMES[kind];
}

/** The same of several, of which none is called as another: two accounts on one site are told apart by what their addresses end with. */
export function profileNames(profiles: readonly Profile[]): string[] {
  const names = profiles.map(profileName);
  return profiles.map(({ address }, index) => {
    const name = names[index] ?? '';
    const isAlone = names.indexOf(name) === names.lastIndexOf(name);
    return isAlone ? name : `${name}: ${accountIn(address)}`;
  });
}

function accountIn(address: string): string {
  const { pathname, search } = new URL(address);
  const [last = ''] = pathname.split('/').filter(Boolean).slice(-1);
  try {
    return decodeURIComponent(last + search);
  } catch {
    return last + search;
  }
}

/** Which kind of profile a secure address leads to; null for every other address. */
export function profileKind(address: string): ProfileKind | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url?.protocol !== 'https:' || url.username || url.password || url.port) return null;
  if (url.pathname === '/' && url.search === '') return null;
  const isAt = (host: string) => url.hostname === host || url.hostname.endsWith(`.${host}`);
  const kinds = Object.keys(HOSTS) as (keyof typeof HOSTS)[];
  const known = kinds.find((kind) => HOSTS[kind].some(isAt));
  if (known) return known;
  return url.hostname.includes('.') && MASTODON_PROFILE.test(url.pathname) ? 'mastodon' : null;
}

export interface Profile {
  kind: ProfileKind;
  address: string;
}

/** The profiles that a text names, one in each line; lines that are none are left out. */
export function profilesIn(lines: string): Profile[] {
  return lines.split('\n').flatMap((line) => {
    const address = line.trim();
    const kind = profileKind(address);
    return kind ? [{ kind, address }] : [];
  });
}
