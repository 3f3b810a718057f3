import { retryDelay } from '@/components/editor/sync/retry-delay';
import { fileProblem } from './file-problem';
import type {
  PreparedMedia,
  Sending,
  SendingFailure,
  Upload,
  UploadFailure,
  UploadOptions,
  UploadTransport,
} from './types';
import { hasEnded } from './upload-phase';

/** More at once would only make each slower, and the first picture appear later. */
const MAX_SENDING = 3;
const PREPARED_POLL_MS = 1_000;

interface Item {
  upload: Upload;
  file: File;
  options: UploadOptions;
  sending: Sending | null;
  /** Failures of the connection since the last byte arrived. */
  attempts: number;
  timer: ReturnType<typeof setTimeout> | null;
}

/**
 * The files that this tab sends, one queue for all of its pages: sending goes on while the user writes, opens other pages of the newsroom,
 * or has no connection for a time.
 */
export class UploadQueue {
  private items: Item[] = [];
  private shown: readonly Upload[] = [];
  private listeners = new Set<() => void>();
  private polling: ReturnType<typeof setTimeout> | null = null;
  private numbered = 0;

  constructor(private readonly transport: UploadTransport) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getSnapshot = (): readonly Upload[] => this.shown;

  /** Takes files in their order, and returns their keys. */
  readonly add = (files: readonly File[], options: UploadOptions = {}): string[] => {
    const added = files.map((file) => this.itemOf(file, options));
    this.items.push(...added);
    this.changed();
    return added.map(({ upload }) => upload.key);
  };

  /** Stops an upload, and forgets it. */
  readonly cancel = (key: string): void => {
    const item = this.find(key);
    if (!item) return;
    if (item.timer) clearTimeout(item.timer);
    if (item.upload.mediaId === null) item.sending?.cancel();
    this.forget([item]);
  };

  readonly retry = (key: string): void => {
    const item = this.find(key);
    if (!item || !['failed', 'paused'].includes(item.upload.state)) return;
    item.attempts = 0;
    this.set(item, { state: 'waiting', failure: null });
  };

  /** Forgets what has ended. */
  readonly clear = (): void => this.forget(this.items.filter(({ upload }) => hasEnded(upload)));

  /** The connection is back: what waits for it goes on at once. */
  readonly connected = (): void => {
    for (const item of this.items) if (item.upload.state === 'paused') this.retry(item.upload.key);
  };

  private itemOf(file: File, options: UploadOptions): Item {
    this.numbered += 1;
    const failure = fileProblem(file, options);
    const upload: Upload = {
      ...{ key: `upload-${this.numbered}`, fileName: file.name, byteSize: file.size, sentBytes: 0 },
      ...{ state: failure ? 'refused' : 'waiting', failure, uploadId: null, mediaId: null, media: null },
      preview: !failure && file.type.startsWith('image/') ? URL.createObjectURL(file) : null,
    };
    return { upload, file, options, sending: null, attempts: 0, timer: null };
  }

  private find(key: string): Item | undefined {
    return this.items.find(({ upload }) => upload.key === key);
  }

  private forget(items: Item[]): void {
    for (const { upload } of items) if (upload.preview) URL.revokeObjectURL(upload.preview);
    this.items = this.items.filter((item) => !items.includes(item));
    this.changed();
  }

  private set(item: Item, change: Partial<Upload>): void {
    // An event of an upload that was cancelled in the meantime.
    if (!this.items.includes(item)) return;
    item.upload = { ...item.upload, ...change };
    this.changed();
  }

  private changed(): void {
    this.startNext();
    this.pollPrepared();
    this.shown = this.items.map(({ upload }) => upload);
    for (const listener of this.listeners) listener();
  }

  private startNext(): void {
    const sending = this.items.filter(({ upload }) => upload.state === 'sending').length;
    const next = this.items
      .filter(({ upload }) => upload.state === 'waiting')
      .slice(0, MAX_SENDING - sending);
    for (const item of next) {
      item.upload = { ...item.upload, state: 'sending' };
      if (item.timer) clearTimeout(item.timer);
      item.sending ??= this.transport.send(item.file, item.options, this.eventsOf(item));
      item.sending.start();
    }
  }

  private eventsOf(item: Item) {
    return {
      onProgress: (sentBytes: number) => {
        item.attempts = 0;
        this.set(item, { sentBytes });
      },
      onBegun: (uploadId: string) => this.set(item, { uploadId }),
      onStored: (mediaId: string) =>
        this.set(item, { state: 'preparing', mediaId, sentBytes: item.file.size }),
      onFailure: (failure: SendingFailure) => this.failed(item, failure),
    };
  }

  private failed(item: Item, failure: SendingFailure): void {
    if (failure.kind === 'connection') this.pause(item);
    else this.set(item, outcomeOf(failure));
  }

  private pause(item: Item): void {
    item.timer = setTimeout(
      () => item.upload.state === 'paused' && this.set(item, { state: 'waiting' }),
      retryDelay('offline', item.attempts),
    );
    item.attempts += 1;
    this.set(item, { state: 'paused' });
  }

  private pollPrepared(): void {
    const waits = this.items.some(({ upload }) => upload.state === 'preparing');
    if (!waits || this.polling) return;
    this.polling = setTimeout(async () => {
      const ids = this.items.flatMap(({ upload }) =>
        upload.state === 'preparing' && upload.mediaId ? [upload.mediaId] : [],
      );
      // A lost connection: the next question may be answered.
      const prepared = await this.transport.readPrepared(ids).catch(() => []);
      this.polling = null;
      this.take(prepared);
    }, PREPARED_POLL_MS);
  }

  private take(prepared: PreparedMedia[]): void {
    for (const { media, outcome, refusal } of prepared) {
      const item = this.items.find(
        ({ upload }) => upload.mediaId === media.id && upload.state === 'preparing',
      );
      if (!item || outcome === 'processing') continue;
      if (outcome === 'ready') this.set(item, { state: 'ready', media });
      else
        this.set(item, { state: 'refused', failure: refusal ? { message: refusal } : { key: 'unexpected' } });
    }
    this.pollPrepared();
  }
}

function outcomeOf(
  failure: Exclude<SendingFailure, { kind: 'connection' }>,
): Pick<Upload, 'state' | 'failure'> {
  if (!('message' in failure)) return { state: 'failed', failure: { key: failure.kind } };
  const said: UploadFailure = failure.message ? { message: failure.message } : { key: 'unexpected' };
  return { state: failure.kind, failure: said };
}
