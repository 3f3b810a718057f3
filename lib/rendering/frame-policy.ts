import { type HeaderPairs, policyWithFrames } from '@/lib/http/security-headers';
import { VIDEO_HOSTS } from '@/lib/richtext/nodes/video/video-hosts';

const PLAYER = / data-player="(https:\/\/[a-z0-9.-]+)\//g;
const ORIGINS = Object.values(VIDEO_HOSTS).map(({ playerOrigin }) => playerOrigin);

/** The policy of a page with videos, which lets their hosts, and no others, be framed; none for other pages. */
export function framePolicy(html: string): HeaderPairs {
  const named = new Set([...html.matchAll(PLAYER)].map(([, origin]) => origin));
  const origins = ORIGINS.filter((origin) => named.has(origin));
  return origins.length > 0 ? [['Content-Security-Policy', policyWithFrames(origins)]] : [];
}
