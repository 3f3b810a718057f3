/** A video, as it is stored and as its host shows it. */
export interface VideoReference {
  /** Host and id: `youtube:dQw4w9WgXcQ`. */
  video: string;
  /** The second at which it begins; null for the first one. */
  startSecond: number | null;
}

export const MAX_START_SECOND = 86_400;

/** Where videos are shown. What is not of exactly these host names is no video. */
export interface VideoHost {
  /** As readers know it, in every language. */
  name: string;
  /** The names of its own sites, under which people copy addresses. */
  hostNames: readonly string[];
  id: RegExp;
  /** The id in an address of one of these sites. */
  idIn(url: URL): string | undefined;
  /** The page of a video on its own site. */
  page(id: string, startSecond: number | null): string;
  /** Frames come from here alone; see the content security policy of readers' pages. */
  playerOrigin: string;
  /** What is loaded when a reader asks for it. */
  player(id: string, startSecond: number | null): string;
}

const after = (pattern: RegExp) => (url: URL) => pattern.exec(url.pathname)?.[1];
const query = (values: Record<string, string | number | null>) => {
  const stated = Object.entries(values).flatMap(([name, value]) =>
    value === null ? [] : `${name}=${value}`,
  );
  return stated.length > 0 ? stated.join('&') : '';
};
const within = (path: string, search: string, sign = '?') =>
  search === '' ? path : `${path}${sign}${search}`;
const seconds = (startSecond: number | null) => (startSecond === null ? null : `${startSecond}s`);

/** The version of YouTube that stores nothing in the browser before a reader plays the video. */
const youtube: VideoHost = {
  name: 'YouTube',
  hostNames: [
    'youtube.com',
    'www.youtube.com',
    'm.youtube.com',
    'youtu.be',
    'www.youtube-nocookie.com',
    'youtube-nocookie.com',
  ],
  id: /^[A-Za-z0-9_-]{11}$/,
  idIn: (url) =>
    url.hostname === 'youtu.be'
      ? after(/^\/([^/]+)\/?$/)(url)
      : (after(/^\/(?:embed|shorts|live|v)\/([^/]+)\/?$/)(url) ??
        (url.pathname === '/watch' ? (url.searchParams.get('v') ?? undefined) : undefined)),
  page: (id, start) => `https://www.youtube.com/watch?${query({ v: id, t: seconds(start) })}`,
  playerOrigin: 'https://www.youtube-nocookie.com',
  player: (id, start) =>
    `https://www.youtube-nocookie.com/embed/${id}?${query({ autoplay: 1, rel: 0, start })}`,
};

/** The id of a video that is not listed has a second part. */
const vimeoId = ({ hostname, pathname, searchParams }: URL): string | undefined => {
  if (hostname === 'player.vimeo.com') {
    const id = /^\/video\/(\d+)\/?$/.exec(pathname)?.[1];
    const key = searchParams.get('h');
    return id && (key ? `${id}/${key}` : id);
  }
  const inCollection =
    /^\/(?:channels\/[\w-]+|groups\/[\w-]+\/videos|(?:album|showcase)\/\d+\/video)\/(\d+)\/?$/;
  return (/^\/(\d+(?:\/[0-9a-f]+)?)\/?$/.exec(pathname) ?? inCollection.exec(pathname))?.[1];
};

const vimeo: VideoHost = {
  name: 'Vimeo',
  hostNames: ['vimeo.com', 'www.vimeo.com', 'player.vimeo.com'],
  id: /^[0-9]{1,12}(?:\/[0-9a-f]{6,20})?$/,
  idIn: vimeoId,
  page: (id, start) => within(`https://vimeo.com/${id}`, query({ t: seconds(start) }), '#'),
  playerOrigin: 'https://player.vimeo.com',
  player: (id, start) => {
    const [number = '', key = null] = id.split('/');
    const search = query({ h: key, autoplay: 1, dnt: 1 });
    return within(`https://player.vimeo.com/video/${number}?${search}`, query({ t: seconds(start) }), '#');
  },
};

const dailymotion: VideoHost = {
  name: 'Dailymotion',
  hostNames: ['dailymotion.com', 'www.dailymotion.com', 'geo.dailymotion.com', 'dai.ly'],
  id: /^[a-z0-9]{5,12}$/i,
  idIn: (url) => {
    if (url.hostname === 'dai.ly') return after(/^\/([^/_]+)/)(url);
    if (url.hostname === 'geo.dailymotion.com')
      return /^\/player(?:\/\w+)?\.html$/.test(url.pathname)
        ? (url.searchParams.get('video') ?? undefined)
        : undefined;
    return after(/^\/(?:embed\/)?video\/([^/_]+)/)(url);
  },
  page: (id, start) => within(`https://www.dailymotion.com/video/${id}`, query({ start })),
  playerOrigin: 'https://geo.dailymotion.com',
  player: (id, start) =>
    `https://geo.dailymotion.com/player.html?${query({ video: id, autoplay: 'true', startTime: start })}`,
};

export const VIDEO_HOSTS: Readonly<Record<string, VideoHost>> = { youtube, vimeo, dailymotion };
