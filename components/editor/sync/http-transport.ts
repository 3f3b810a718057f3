import type { EditionStatus, SavedStep, StepsPage } from '@/lib/entries/types';
import type { Failure, SendAnswer, SinceAnswer, StepBatch, Transport } from './types';

const REQUEST_TIMEOUT_MS = 30_000;
/**
 * Bodies up to this size are sent with `keepalive`, so that they are delivered although the page is closed. Browsers
 * refuse such a request when the bodies of all of them in flight exceed 64 KiB together (Fetch standard), and the
 * edition that was open before may still be saving: half of that for each.
 */
const MAX_KEEPALIVE_BYTES = 30_000;

interface Refusal {
  issues?: { message?: string }[];
}

async function jsonOf<T>(response: Response): Promise<T | null> {
  try {
    return await response.json();
  } catch {
    return null;
  }
}

function messageOf(refusal: Refusal | null): string | null {
  return refusal?.issues?.find((issue) => issue.message)?.message ?? null;
}

async function failureOf(response: Response): Promise<Failure> {
  // This address redirects only to the sign-in page.
  if (response.type === 'opaqueredirect' || response.status === 401) return { kind: 'signedOut' };
  // Without its database the server does not know the user's language, so the editor shows its own message.
  if (response.status === 503) return { kind: 'unavailable', message: null };
  const message = messageOf(await jsonOf<Refusal>(response));
  const isTemporary = response.status >= 500 || response.status === 429 || response.status === 408;
  if (isTemporary) return { kind: 'unavailable', message };
  return { kind: 'refused', message, tooLarge: response.status === 413 };
}

/** Saves over HTTP, at `/studio/editions/{id}/steps`. */
export class HttpTransport implements Transport {
  private readonly address: string;
  private readonly userId: string;

  private readonly onEditionStatus: (status: EditionStatus) => void;

  constructor(
    editionId: string,
    userId: string,
    /** Called after each save with the status that the edition then has. */
    onEditionStatus: (status: EditionStatus) => void = () => undefined,
  ) {
    this.address = `/studio/editions/${editionId}/steps`;
    this.userId = userId;
    this.onEditionStatus = onEditionStatus;
  }

  async send(batch: StepBatch): Promise<SendAnswer> {
    // Encoded here because the limit counts bytes, and an Arabic letter has two.
    const body = new TextEncoder().encode(JSON.stringify(batch));
    const response = await this.request('', {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json' },
      keepalive: body.byteLength <= MAX_KEEPALIVE_BYTES,
    });
    if (!response) return { kind: 'offline' };
    if (response.ok) {
      const saved = await jsonOf<{ version: number; savedAt: string; editionStatus: EditionStatus }>(
        response,
      );
      if (!saved) return { kind: 'offline' };
      this.onEditionStatus(saved.editionStatus);
      return { kind: 'saved', version: saved.version, savedAt: new Date(saved.savedAt) };
    }
    if (response.status !== 409) return failureOf(response);
    const missed = await jsonOf<{ version: number; steps?: SavedStep[] } & Refusal>(response);
    return missed?.steps
      ? { kind: 'behind', version: missed.version, steps: missed.steps }
      : { kind: 'refused', message: messageOf(missed) };
  }

  async since(version: number): Promise<SinceAnswer> {
    const steps: SavedStep[] = [];
    for (let from = version; ; ) {
      const response = await this.request(`?since=${from}`, { method: 'GET', cache: 'no-store' });
      if (!response) return { kind: 'offline' };
      if (!response.ok) return failureOf(response);
      const page = await jsonOf<StepsPage>(response);
      if (!page) return { kind: 'offline' };
      steps.push(...page.steps);
      if (!page.more) return { kind: 'since', version: page.version, steps };
      from = page.version;
    }
  }

  private async request(query: string, init: RequestInit): Promise<Response | null> {
    try {
      return await fetch(this.address + query, {
        ...init,
        redirect: 'manual',
        headers: {
          ...init.headers,
          // The server refuses the text when another user has signed in with this browser meanwhile.
          'x-markaz-user': this.userId,
          // A request refused before its session is read is answered in the language of the page.
          'accept-language': globalThis.document?.documentElement.lang || '*',
        },
        signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
      });
    } catch {
      return null;
    }
  }
}
