import type { IncomingMessage, ServerResponse } from 'node:http';
import { AppError } from '@/lib/errors';
import { connectionSignal } from '@/lib/http/connection-signal';
import { localeFromAcceptLanguage } from '@/lib/http/preferred-locale';
import { sendPlain } from '@/lib/http/send-plain';
import type { Locale } from '@/lib/i18n/locales';
import { mediaPath, parseMediaPath } from '@/lib/media/media-path';
import type { StorageKey } from '@/lib/media/storage/storage-key';
import type { MediaStorage } from '@/lib/media/storage/types';
import type { MissingEntry, PageEntry } from '@/lib/page-cache/page-store-types';
import { Rejection } from '@/lib/page-cache/rejection';
import { sendEntry } from '@/lib/page-cache/send-entry';
import type { Log } from '@/lib/page-cache/types';
import { PublicFile } from './public-file';
import { createFileSender, type FileSenderOptions } from './send-file';
import { SmallFiles } from './small-files';

export type RefusedStatus = 404 | 410 | 500 | 503;

export interface MediaHandlerOptions extends Pick<FileSenderOptions, 'maxStreams' | 'streamLimits'> {
  /** Keeps what is known of each address: a PageStore. */
  store: {
    get(target: string, client?: AbortSignal): Promise<PageEntry | MissingEntry>;
    findStored(target: string): PageEntry | undefined;
  };
  storage: Pick<MediaStorage, 'open'>;
  /** The page that says to a person why there is nothing. */
  statusPage(status: RefusedStatus, locale: Locale): Promise<PageEntry>;
  /** The application, which also knows what only the newsroom may see. */
  newsroom(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Whether the request may be of somebody who has signed in. */
  hasSession(request: IncomingMessage): boolean;
  databaseAnswers(): Promise<boolean>;
  siteUrl: string;
  log: Log;
}

const RETRY_AFTER = { 'Retry-After': '5' };

/**
 * Answers `/media/{id}/{contentHash}/{name}`. What anything published uses is sent to everybody by this process. Everything else is the
 * application's, for those who have signed in, and does not exist for others.
 */
export function createMediaHandler(options: MediaHandlerOptions) {
  const { store, statusPage, newsroom, hasSession, databaseAnswers, siteUrl, log } = options;
  const files = new SmallFiles(options.storage, siteUrl);
  const sendFile = createFileSender({ ...options, files });
  const described = new WeakMap<PageEntry, PublicFile>();

  async function fileOf(entry: PageEntry): Promise<PublicFile> {
    const known = described.get(entry);
    if (known) return known;
    const { body } = await entry.toIdentity();
    const file = PublicFile.parse(JSON.parse(body.toString('utf8')));
    described.set(entry, file);
    return file;
  }

  async function refuse(request: IncomingMessage, response: ServerResponse, status: RefusedStatus) {
    const { accept = '', 'accept-language': languages } = request.headers;
    if (accept.includes('text/html')) {
      return sendEntry(request, response, await statusPage(status, localeFromAcceptLanguage(languages)));
    }
    const retry = status === 503 ? RETRY_AFTER : {};
    sendPlain(response, status, siteUrl, { Connection: 'keep-alive', ...retry });
  }

  /** The status with which a request is refused that failed. */
  async function statusOf(error: unknown): Promise<500 | 503> {
    if (error instanceof Rejection || (error instanceof AppError && error.code === 'unavailable')) return 503;
    return (await databaseAnswers()) ? 500 : 503;
  }

  async function answer(request: IncomingMessage, response: ServerResponse, key: StorageKey): Promise<void> {
    const target = mediaPath(key);
    const found = await store.get(target, connectionSignal(request.socket));
    if (found.kind === 'missing') {
      await (hasSession(request) ? newsroom(request, response) : refuse(request, response, found.status));
      return;
    }
    const isSent = await sendFile(request, response, {
      target,
      key,
      described: found,
      file: await fileOf(found),
    });
    if (isSent) return;
    log.error({ file: target }, 'A file of the media library is missing in the storage');
    await refuse(request, response, 404);
  }

  return {
    /** What can be sent at once for exactly this target. */
    findStored(target: string): PageEntry | undefined {
      const known = store.findStored(target);
      return known && files.find(target, known);
    },

    async handler(request: IncomingMessage, response: ServerResponse): Promise<void> {
      const key = parseMediaPath(request.url?.split('?', 1)[0] ?? '');
      if (!key) return refuse(request, response, 404);
      try {
        await answer(request, response, key);
      } catch (error) {
        const status = await statusOf(error);
        if (status === 500) log.error({ err: error, file: mediaPath(key) }, 'A file could not be sent');
        if (response.headersSent) response.destroy();
        else await refuse(request, response, status);
      }
    },
  };
}
