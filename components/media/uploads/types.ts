import type { MediaItem } from '@/components/media/media-item';

/**
 * `waiting` for its turn, `sending`, `paused` while the newsroom cannot be reached (it goes on by itself), `preparing` while the
 * newsroom makes its sizes, `ready`; `refused` for what the file is, `failed` for what may work the next time.
 */
export type UploadState = 'waiting' | 'sending' | 'paused' | 'preparing' | 'ready' | 'refused' | 'failed';

/** Why a file was not taken: the server's sentence, or the key of one under `media.upload.failures`. */
export type UploadFailure = { message: string } | { key: UploadFailureKey; params?: Record<string, string> };

export type UploadFailureKey =
  | 'kind'
  | 'notAPicture'
  | 'notAFile'
  | 'empty'
  | 'tooLarge'
  | 'unreadable'
  | 'signedOut'
  | 'outdated'
  | 'unexpected';

export interface Upload {
  /** Names the upload in this tab. */
  readonly key: string;
  readonly fileName: string;
  readonly byteSize: number;
  readonly state: UploadState;
  /** Bytes that the newsroom has received. */
  readonly sentBytes: number;
  /** Address of the picture as this device has it, until the page is closed; null for other files. */
  readonly preview: string | null;
  /** Under which the newsroom receives the file, once it does: the id of what the file becomes, unless it replaces another. */
  readonly uploadId: string | null;
  /** Known from `preparing` on. */
  readonly mediaId: string | null;
  /** The stored file, once it is `ready`. */
  readonly media: MediaItem | null;
  readonly failure: UploadFailure | null;
}

export interface UploadOptions {
  /** The file takes the place of the content of this media item. */
  replaces?: string;
  /** Only pictures are taken, or only other files. */
  only?: MediaItem['kind'];
}

/** Why sending stopped. After `connection` it goes on by itself. */
export type SendingFailure =
  | { kind: 'connection' }
  | { kind: 'signedOut' }
  | { kind: 'unreadable' }
  /** The newsroom was updated since the page was opened, and what sends files is not there any more. */
  | { kind: 'outdated' }
  /** Because of what the file is. */
  | { kind: 'refused'; message: string | null }
  /** Because of the newsroom: it has no space left, or it has failed. */
  | { kind: 'failed'; message: string | null };

export interface SendingEvents {
  onProgress: (sentBytes: number) => void;
  onBegun: (uploadId: string) => void;
  onStored: (mediaId: string) => void;
  onFailure: (failure: SendingFailure) => void;
}

/** One file on its way. `start` after a failure goes on where it stopped. */
export interface Sending {
  start: () => void;
  /** Stops, and removes what the newsroom has received. */
  cancel: () => void;
}

export interface UploadTransport {
  send: (file: File, options: UploadOptions, events: SendingEvents) => Sending;
  /** What has become of stored files. */
  readPrepared: (mediaIds: string[]) => Promise<PreparedMedia[]>;
}

/** A stored file after its preparation has begun. */
export interface PreparedMedia {
  media: MediaItem;
  /** Of the content that was uploaded last. */
  outcome: MediaItem['state'];
  /** Why it could not be prepared, in the user's language. */
  refusal: string | null;
}
