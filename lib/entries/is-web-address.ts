import { CANONICAL_URL_MAX } from './types';

/** Whether the text is a complete web address without a password. */
export function isWebAddress(text: string): boolean {
  if (text.length > CANONICAL_URL_MAX || !/^https?:\/\//i.test(text) || !URL.canParse(text)) return false;
  const { hostname, username, password } = new URL(text);
  return hostname.includes('.') && username === '' && password === '' && !/\s/.test(text);
}
