import type { S3Settings } from './s3-settings';

/** As in signatures (RFC 3986 §2.3), which `encodeURIComponent` does not quite follow. */
function encodedName(name: string): string {
  return encodeURIComponent(name).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** The address of a file, or of the bucket itself when no key is given. */
export function s3Address(
  { endpoint, bucket, hasPathStyle }: S3Settings,
  key = '',
  query: Readonly<Record<string, string>> = {},
): URL {
  const url = new URL(endpoint);
  if (!hasPathStyle) url.host = `${bucket}.${url.host}`;
  const base = url.pathname.replace(/\/+$/, '') + (hasPathStyle ? `/${encodedName(bucket)}` : '');
  url.pathname = `${base}/${key.split('/').map(encodedName).join('/')}`;
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url;
}
