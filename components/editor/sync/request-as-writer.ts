const REQUEST_TIMEOUT_MS = 30_000;

/** Sends what the user of this page has written, or asks for it. Resolves with null when there is no answer. */
export async function requestAsWriter(
  address: string,
  userId: string,
  init: RequestInit,
): Promise<Response | null> {
  try {
    return await fetch(address, {
      ...init,
      redirect: 'manual',
      headers: {
        ...init.headers,
        // The server refuses the request when another user has signed in with this browser meanwhile.
        'x-markaz-user': userId,
        // A request refused before its session is read is answered in the language of the page.
        'accept-language': globalThis.document?.documentElement.lang || '*',
      },
      signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
    });
  } catch {
    return null;
  }
}
