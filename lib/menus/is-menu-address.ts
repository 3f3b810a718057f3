/** Any site will do: what is asked is whether a path stays on it. */
const SITE = 'https://site.example';

/** A path of this site, or a secure address elsewhere. */
export function isMenuAddress(text: string): boolean {
  if (text === '') return true;
  if (text.startsWith('/')) return /^\S*$/.test(text) && isOwnPath(text);
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return protocol === 'https:' && username === '' && password === '';
}

/** Also once browsers have resolved its dots: `/x/..//elsewhere.example` becomes `//elsewhere.example`, which is another site. */
function isOwnPath(text: string): boolean {
  if (!URL.canParse(text, SITE)) return false;
  const { origin, pathname } = new URL(text, SITE);
  return origin === SITE && !pathname.startsWith('//') && isDecodable(pathname);
}

function isDecodable(pathname: string): boolean {
  try {
    return decodeURI(pathname) !== '';
  } catch {
    return false;
  }
}
