/** What is shared: the title of a piece, without characters that control direction, and its absolute encoded address. */
export interface Shared {
  title: string;
  url: string;
}

const query = (values: Record<string, string>) =>
  Object.entries(values)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');

/**
 * Where a reader shares a page, in the order in which readers find them. Plain links: nothing of these sites is loaded with our page. A space is
 * written `%20`, which mail programs need.
 */
export const SHARE_LINKS = {
  whatsapp: ({ title, url }: Shared) => `https://wa.me/?${query({ text: `${title}\n${url}` })}`,
  x: ({ title, url }: Shared) => `https://x.com/intent/post?${query({ text: title, url })}`,
  linkedin: ({ url }: Shared) => `https://www.linkedin.com/sharing/share-offsite/?${query({ url })}`,
  telegram: ({ title, url }: Shared) => `https://t.me/share/url?${query({ url, text: title })}`,
  mail: ({ title, url }: Shared) => `mailto:?${query({ subject: title, body: `${title}\r\n${url}` })}`,
} as const;

export type ShareName = keyof typeof SHARE_LINKS;
