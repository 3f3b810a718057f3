import type { DetailedError, HttpResponse, Upload as TusUpload } from 'tus-js-client';
import type { Sending, SendingEvents, SendingFailure, UploadOptions } from './types';

/** Where the newsroom takes files by the tus protocol. */
const ENDPOINT = '/studio/media/uploads';
/** What has arrived before the connection is lost is not sent again, so a chunk is what a slow phone sends in some seconds. */
const CHUNK_BYTES = 1024 * 1024;

/** Sends a file in parts that survive a lost connection, a restarted server and a reloaded page: chosen again, the file goes on where it stopped. */
export function sendByTus(file: File, options: UploadOptions, events: SendingEvents): Sending {
  let upload: TusUpload | null = null;
  let isCancelled = false;
  let isBegunAnew = false;

  async function start() {
    try {
      if (!upload) {
        upload = await openUpload(file, options, events, failed);
        await resumePrevious(upload);
      }
      if (!isCancelled) upload.start();
    } catch {
      events.onFailure(await whyNotLoaded());
    }
  }

  async function failed(error: Error | DetailedError) {
    const isForgotten = FORGOTTEN.includes(answerIn(error)?.getStatus() ?? 0);
    if (!isForgotten || isBegunAnew) return events.onFailure(await failureOf(file, error));
    // Another machine may have answered, or this one has removed what was old. What has arrived is asked for once more, else all is sent.
    isBegunAnew = true;
    upload = null;
    await start();
  }

  return {
    start: () => {
      isBegunAnew = false;
      void start();
    },
    cancel: () => {
      isCancelled = true;
      // What cannot be removed now, the newsroom removes when it is old.
      upload?.abort(true).catch(() => undefined);
    },
  };
}

/** The library itself could not be loaded, although the newsroom answers when it is one of another version than this page. */
async function whyNotLoaded(): Promise<SendingFailure> {
  const answers = await fetch(new URL('/healthz', window.location.href), { cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );
  return { kind: answers ? 'outdated' : 'connection' };
}

/** Answers of a newsroom that does not know the upload. */
const FORGOTTEN = [404, 410];

async function openUpload(
  file: File,
  options: UploadOptions,
  events: SendingEvents,
  onError: (error: Error | DetailedError) => Promise<void>,
): Promise<TusUpload> {
  const { Upload: Tus } = await import('tus-js-client');
  const upload: TusUpload = new Tus(file, {
    endpoint: new URL(ENDPOINT, window.location.href).href,
    metadata: metadataOf(file, options),
    chunkSize: CHUNK_BYTES,
    // The queue decides when to try again.
    retryDelays: null,
    removeFingerprintOnSuccess: true,
    onProgress: events.onProgress,
    onUploadUrlAvailable: () => events.onBegun(idIn(upload.url ?? '')),
    onAfterResponse: (request, response) => requireAnswer(request.getMethod(), response),
    onSuccess: () => events.onStored(idIn(upload.url ?? '')),
    onError: (error) => void onError(error),
  });
  return upload;
}

function metadataOf(file: File, { replaces }: UploadOptions): Record<string, string> {
  return { filename: file.name, filetype: file.type, ...(replaces && { replaces }) };
}

async function resumePrevious(upload: TusUpload): Promise<void> {
  const [previous] = await upload.findPreviousUploads();
  if (previous) upload.resumeFromPreviousUpload(previous);
}

class Unanswered extends Error {
  constructor(readonly response: HttpResponse) {
    super(`the newsroom answered ${response.getStatus()}`);
  }
}

/**
 * The library takes any refusal of the question how much has arrived for "nothing", and would begin anew. A server that is just starting
 * has not forgotten the file.
 */
function requireAnswer(method: string, response: HttpResponse): void {
  const status = response.getStatus();
  if (method === 'HEAD' && (status >= 500 || status === 401 || status === 429))
    throw new Unanswered(response);
}

/** The newsroom names a stored file as it named the upload. */
function idIn(address: string): string {
  return new URL(address, window.location.href).pathname.split('/').at(-1) ?? '';
}

async function failureOf(file: File, error: Error | DetailedError): Promise<SendingFailure> {
  const response = answerIn(error);
  if (!response) return (await isReadable(file)) ? { kind: 'connection' } : { kind: 'unreadable' };
  const status = response.getStatus();
  if (status === 401) return { kind: 'signedOut' };
  if (isPassing(status)) return { kind: 'connection' };
  // Not for what the file is: it may be sent once more.
  const isRefused = status >= 400 && status < 500 && !FORGOTTEN.includes(status);
  const kind = isRefused ? 'refused' : 'failed';
  return { kind, message: messageIn(response.getBody()) };
}

/**
 * A server that is starting or busy, a part that is still locked by the request whose connection was lost, or that has arrived although
 * its answer was lost.
 */
const isPassing = (status: number) => [409, 423, 429, 502, 503, 504].includes(status);

function answerIn(error: Error | DetailedError): HttpResponse | null {
  if (!('originalResponse' in error)) return null;
  if (error.causingError instanceof Unanswered) return error.causingError.response;
  return error.originalResponse;
}

/** Browsers report a file that was moved or changed since as a lost connection. */
async function isReadable(file: File): Promise<boolean> {
  return file
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    );
}

/** The sentence in a refusal of the newsroom. */
function messageIn(body: string): string | null {
  try {
    const refused = JSON.parse(body) as { issues?: { message?: string }[] };
    return refused.issues?.[0]?.message ?? null;
  } catch {
    return null;
  }
}
