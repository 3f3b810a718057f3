import type { EditionStatus, SavedStep, StepsPage } from '@/lib/entries/types';
import { LOCKED_KEYS } from '@/lib/workflow/locked-keys';
import type { NewEdition } from './new-edition';
import { requestAsWriter } from './request-as-writer';
import { jsonBytes, MAX_BATCH_BYTES } from './request-size';
import type { Failure, SendAnswer, SinceAnswer, StepBatch, Transport, UnavailableReason } from './types';

/**
 * Bodies up to this size are sent with `keepalive`, so that they are delivered although the page is closed. Browsers
 * refuse such a request when the bodies of all of them in flight exceed 64 KiB together (Fetch standard), and the
 * edition that was open before may still be saving: half of that for each.
 */
const MAX_KEEPALIVE_BYTES = 30_000;

/** Whether a request is delivered although the page is closed. */
export const outlivesPage = (batch: StepBatch): boolean => jsonBytes(batch) <= MAX_KEEPALIVE_BYTES;

/**
 * Larger bodies are compressed, because servers in front often refuse more than 1 MiB (nginx's default). Only a single large
 * step that cannot be divided is as large (divideStep). Text shrinks to a third or less.
 */
const MAX_PLAIN_BYTES = MAX_BATCH_BYTES;

/** What this application answers when it refuses. Anything else comes from a server in front of it. */
interface Refusal {
  code: string;
  issues: { key: string; message: string }[];
  /** The index of the step that is refused, if it is one of them. */
  step?: number;
}

async function jsonOf<T>(response: Response): Promise<T | null> {
  try {
    return await response.json();
  } catch {
    return null;
  }
}

async function refusalOf(response: Response): Promise<Refusal | null> {
  const body = await jsonOf<Partial<Refusal>>(response);
  return typeof body?.code === 'string' && Array.isArray(body.issues) ? (body as Refusal) : null;
}

const REASONS: Partial<Record<string, UnavailableReason>> = {
  unavailable: 'away',
  busy: 'busy',
  'storage.full': 'full',
  'storage.readOnly': 'readOnly',
};

/** The server's own sentence is used only where the key says too little: without its database it does not know the language. */
function reasonOf({ issues }: Refusal): UnavailableReason {
  const [issue] = issues;
  return REASONS[issue?.key ?? ''] ?? (issue?.message ? { message: issue.message } : 'away');
}

/** Whether somebody may no longer change what a request was about. The key tells it from a refusal for another reason. */
export function isClosed({ code, issues }: { code?: string; issues: { key: string }[] }): boolean {
  return code === 'forbidden' && CLOSED_KEYS.has(issues[0]?.key ?? '');
}

const CLOSED_KEYS: ReadonlySet<string> = new Set([...LOCKED_KEYS, 'forbidden']);

/** Of these statuses the application answers only with words. 404, 405 and 409 without words come from another version of it. */
const isOlderPage = (status: number) => status === 404 || status === 405 || status === 409;

/** What a response means in which the application, or a server in front of it, does not do what was asked. */
export async function failureOf(response: Response): Promise<Failure> {
  const { status } = response;
  // This address redirects only to the sign-in page.
  if (response.type === 'opaqueredirect' || status === 401) return { kind: 'signedOut' };
  const refusal = await refusalOf(response);
  const isTemporary = status >= 500 || status === 429 || status === 408;
  if (isTemporary) {
    return { kind: 'unavailable', reason: refusal ? reasonOf(refusal) : { proxyStatus: status } };
  }
  const tooLarge = status === 413;
  if (!refusal && !isOlderPage(status)) {
    return { kind: 'refused', message: null, proxyStatus: status, tooLarge };
  }
  const [issue] = refusal?.issues ?? [];
  const step = refusal?.step === undefined ? {} : { step: { index: refusal.step, key: issue?.key ?? '' } };
  const closed = refusal && isClosed(refusal) ? { isClosed: true as const } : {};
  return { kind: 'refused', message: issue?.message ?? null, tooLarge, ...step, ...closed };
}

/** Compresses with the browser's own gzip; browsers without it send the bytes as they are. */
async function compressed(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer> | null> {
  if (!('CompressionStream' in globalThis)) return null;
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Saves over HTTP, at `/studio/editions/{id}/steps`. */
export class HttpTransport implements Transport {
  private readonly address: string;
  private readonly userId: string;

  private readonly onEditionStatus: (status: EditionStatus) => void;
  private readonly newEdition: NewEdition | null;

  constructor(
    editionId: string,
    userId: string,
    /** Called after each save with the status that the edition then has. */
    onEditionStatus: (status: EditionStatus) => void = () => undefined,
    /** Of an edition that may not exist yet. */
    newEdition: NewEdition | null = null,
  ) {
    this.address = `/studio/editions/${editionId}/steps`;
    this.userId = userId;
    this.onEditionStatus = onEditionStatus;
    this.newEdition = newEdition;
  }

  async send(batch: StepBatch): Promise<SendAnswer> {
    // Encoded here because the limit counts bytes, and an Arabic letter has two.
    const bytes = new TextEncoder().encode(JSON.stringify(batch));
    const gzip = bytes.byteLength > MAX_PLAIN_BYTES ? await compressed(bytes) : null;
    const response = await this.request(this.newEdition?.query ?? '', {
      method: 'POST',
      body: gzip ?? bytes,
      headers: { 'content-type': 'application/json', ...(gzip ? { 'content-encoding': 'gzip' } : {}) },
      keepalive: bytes.byteLength <= MAX_KEEPALIVE_BYTES,
    });
    if (!response) return { kind: 'offline' };
    if (response.ok) {
      const saved = await jsonOf<{ version: number; savedAt: string; editionStatus: EditionStatus }>(
        response,
      );
      if (!saved) return { kind: 'offline' };
      this.newEdition?.confirm();
      this.onEditionStatus(saved.editionStatus);
      return { kind: 'saved', version: saved.version, savedAt: new Date(saved.savedAt) };
    }
    if (response.status !== 409) return failureOf(response);
    const missed = await jsonOf<{ version: number; steps?: SavedStep[] }>(response.clone());
    if (missed?.steps) this.newEdition?.confirm();
    return missed?.steps
      ? { kind: 'behind', version: missed.version, steps: missed.steps }
      : failureOf(response);
  }

  async since(version: number): Promise<SinceAnswer> {
    // Nobody has stored a step of an edition that does not exist; somebody who has meanwhile is met by saving.
    if (this.newEdition && !this.newEdition.exists) return { kind: 'since', version, steps: [] };
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

  private request(query: string, init: RequestInit): Promise<Response | null> {
    return requestAsWriter(this.address + query, this.userId, init);
  }
}
