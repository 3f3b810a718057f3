/** Cookies of one browser at one site. */
export type Cookies = Map<string, string>;

/**
 * Follows an address at a provider as a browser does, to where it sends the visitor back. Returns what the visitor brings: the query of
 * the address, which begins with `?`.
 */
export async function browseOidc(
  start: string,
  returnUrl: string,
  cookies: Cookies = new Map(),
): Promise<string> {
  let address = start;
  for (let steps = 0; steps < 10; steps += 1) {
    if (address.startsWith(returnUrl)) return new URL(address).search;
    const headers = { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') };
    const response = await fetch(address, { redirect: 'manual', headers });
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split(/=(.*)/s);
      cookies.set(name, value);
    }
    const location = response.headers.get('location');
    if (!location) throw new Error(`${address} answered ${response.status}: ${await response.text()}`);
    address = new URL(location, address).href;
  }
  throw new Error('The provider leads in circles');
}
