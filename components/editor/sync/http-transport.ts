import type { SavedStep, StepsPage } from '@/lib/entries/types';
import type { Failure, SendAnswer, SinceAnswer, StepBatch, Transport } from './types';

const TIMEOUT_MS = 30_000;
/**
 * Bytes that a request may have to outlive its page. Browsers refuse it when all such bodies under way hold more than
 * 64 KiB together, and the edition that was left may still be saving when the next one is.
 */
const OUTLIVING = 30_000;

interface Refusal {
  issues?: { message?: string }[];
}

async function bodyOf<T>(response: Response): Promise<T | null> {
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
  // A redirect leads to the sign-in page; nothing else of this address redirects.
  if (response.type === 'opaqueredirect' || response.status === 401) return { kind: 'signedOut' };
  // Without its database the newsroom knows nobody's language: the editor says this itself.
  if (response.status === 503) return { kind: 'unavailable', message: null };
  const message = messageOf(await bodyOf<Refusal>(response));
  const passes = response.status >= 500 || response.status === 429 || response.status === 408;
  if (passes) return { kind: 'unavailable', message };
  return { kind: 'refused', message, tooLarge: response.status === 413 };
}

/** Saving over HTTP: `…/steps` of one edition. */
export class HttpTransport implements Transport {
  private readonly address: string;
  private readonly userId: string;

  constructor(editionId: string, userId: string) {
    this.address = `/studio/editions/${editionId}/steps`;
    this.userId = userId;
  }

  async send(batch: StepBatch): Promise<SendAnswer> {
    // As bytes, since the browser counts those: an Arabic letter has two.
    const body = new TextEncoder().encode(JSON.stringify(batch));
    const response = await this.ask('', {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json' },
      keepalive: body.byteLength <= OUTLIVING,
    });
    if (!response) return { kind: 'offline' };
    if (response.ok) {
      const saved = await bodyOf<{ version: number; savedAt: string }>(response);
      return saved
        ? { kind: 'saved', version: saved.version, savedAt: new Date(saved.savedAt) }
        : { kind: 'offline' };
    }
    if (response.status !== 409) return failureOf(response);
    const missed = await bodyOf<{ version: number; steps?: SavedStep[] } & Refusal>(response);
    return missed?.steps
      ? { kind: 'behind', version: missed.version, steps: missed.steps }
      : { kind: 'refused', message: messageOf(missed) };
  }

  async since(version: number): Promise<SinceAnswer> {
    const steps: SavedStep[] = [];
    for (let from = version; ; ) {
      const response = await this.ask(`?since=${from}`, { method: 'GET', cache: 'no-store' });
      if (!response) return { kind: 'offline' };
      if (!response.ok) return failureOf(response);
      const page = await bodyOf<StepsPage>(response);
      if (!page) return { kind: 'offline' };
      steps.push(...page.steps);
      if (!page.more) return { kind: 'since', version: page.version, steps };
      from = page.version;
    }
  }

  private async ask(query: string, init: RequestInit): Promise<Response | null> {
    try {
      return await fetch(this.address + query, {
        ...init,
        redirect: 'manual',
        headers: {
          ...init.headers,
          // Somebody else may have signed in with this browser meanwhile; this text is not theirs.
          'x-markaz-user': this.userId,
          // A door that refuses before anybody is asked who this is answers in the language of the page.
          'accept-language': globalThis.document?.documentElement.lang || '*',
        },
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
    } catch {
      return null;
    }
  }
}
