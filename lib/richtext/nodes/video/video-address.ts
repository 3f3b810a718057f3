import { MAX_START_SECOND, VIDEO_HOSTS, type VideoHost, type VideoReference } from './video-hosts';

const MAX_LENGTH = 2_048;

/** The host of a stored video and its id there; null for what is none. */
function split(video: string): { host: VideoHost; id: string } | null {
  const colon = video.indexOf(':');
  const name = video.slice(0, Math.max(colon, 0));
  const id = video.slice(colon + 1);
  const host = Object.hasOwn(VIDEO_HOSTS, name) ? VIDEO_HOSTS[name] : undefined;
  return host?.id.test(id) ? { host, id } : null;
}

export function isVideo(value: string): boolean {
  return split(value) !== null;
}

/** "90", "90s" and "1h2m3s", as the hosts write it. */
function secondsIn(text: string): number | null {
  const [, hours, minutes, seconds] = /^(?:(\d{1,3})h)?(?:(\d{1,4})m)?(?:(\d{1,6})s?)?$/.exec(text) ?? [];
  const total = 3_600 * Number(hours ?? 0) + 60 * Number(minutes ?? 0) + Number(seconds ?? 0);
  return total > 0 && total <= MAX_START_SECOND ? total : null;
}

const START_NAMES = ['t', 'start', 'startTime', 'time_continue'];

function startIn({ searchParams, hash }: URL): number | null {
  const fragment = new URLSearchParams(hash.slice(1));
  const stated = START_NAMES.flatMap((name) => searchParams.get(name) ?? fragment.get(name) ?? []);
  return secondsIn(stated[0] ?? '');
}

function parsed(address: string): URL | null {
  try {
    // Addresses in web pages leave the protocol out.
    return new URL(address.startsWith('//') ? `https:${address}` : address);
  } catch {
    return null;
  }
}

/** The video at an address, if it is one of a host that we know, exactly. */
export function findVideo(address: string): VideoReference | null {
  const url = address.length <= MAX_LENGTH ? parsed(address.trim()) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.port !== '' || url.username || url.password) return null;
  const found = Object.entries(VIDEO_HOSTS).find(([, { hostNames }]) => hostNames.includes(url.hostname));
  const [name, host] = found ?? [];
  const id = host?.idIn(url);
  return id && host?.id.test(id) ? { video: `${name}:${id}`, startSecond: startIn(url) } : null;
}

export interface VideoAddresses {
  hostName: string;
  page: string;
  player: string;
}

/** Where a stored video is found; null for what is none. */
export function addressesOf({ video, startSecond }: VideoReference): VideoAddresses | null {
  const found = split(video);
  if (!found) return null;
  const { host, id } = found;
  return { hostName: host.name, page: host.page(id, startSecond), player: host.player(id, startSecond) };
}
