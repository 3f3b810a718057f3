/**
 * Whether a request for the file comes from our own page: taking it is recorded, and a link elsewhere must not have an administrator
 * take it. Whoever only asks for its headers takes nothing. Browsers that do not say where a request comes from are let in.
 */
export function isAskedHere({ method, headers }: Pick<Request, 'method' | 'headers'>): boolean {
  const site = headers.get('sec-fetch-site') ?? 'same-origin';
  return method === 'GET' && site === 'same-origin';
}
