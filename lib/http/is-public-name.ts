import { isIP } from 'node:net';

/**
 * Whether a name may be one by which readers know a site. Addresses of machines are used by health checks, names without a dot by proxies
 * that pass on the name of their own configuration; redirecting those would never end.
 */
export function isPublicName(name: string): boolean {
  const bare = name.replace(/^\[|\]$/g, '');
  return isIP(bare) === 0 && bare.includes('.') && !bare.endsWith('.localhost');
}
