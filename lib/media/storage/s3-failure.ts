import { AppError } from '@/lib/errors';
import type { S3Settings } from './s3-settings';

/** What an operator can do about an answer, by its code (Amazon S3 API reference, "Error responses"). */
const ADVICE: Readonly<Record<string, (settings: S3Settings) => string>> = {
  InvalidAccessKeyId: () => 'it does not know the key: correct S3_ACCESS_KEY_ID',
  SignatureDoesNotMatch: () => 'the secret does not fit the key: correct S3_SECRET_ACCESS_KEY',
  AccessDenied: ({ bucket }) =>
    `the key may not use the bucket ${bucket} (AccessDenied): let it list, read, write and delete there`,
  NoSuchBucket: ({ bucket }) => `it has no bucket ${bucket}: create it, or correct S3_BUCKET`,
  InvalidBucketName: ({ bucket }) => `${bucket} cannot be the name of a bucket: correct S3_BUCKET`,
  AuthorizationHeaderMalformed: ({ region }) =>
    `the bucket is not in the region ${region}: correct S3_REGION`,
  PermanentRedirect: () => 'the bucket is at another address: correct S3_ENDPOINT and S3_REGION',
  TemporaryRedirect: () => 'the bucket is at another address: correct S3_ENDPOINT and S3_REGION',
  RequestTimeTooSkewed: () => 'the clock of this machine is wrong: correct it',
};

/** Codes that a service may send without a document that says more, as after HEAD. */
const BY_STATUS: Readonly<Record<number, string>> = { 301: 'PermanentRedirect', 403: 'AccessDenied' };

const originOf = ({ endpoint }: S3Settings) => new URL(endpoint).host;

/**
 * The service refused a request, or did not answer it. The message is a sentence for the operator, without any secret; users are told that
 * the store does not work at the moment.
 */
export class S3Failure extends AppError {
  constructor(
    override readonly message: string,
    /** S3's own code, or that of the system, such as `NoSuchBucket` or `ECONNREFUSED`. */
    readonly reason: string,
    /** Whether the settings are wrong, so that trying again cannot help. */
    readonly isRefusal = false,
  ) {
    super('unavailable', [{ path: '', key: 'media.storeAway' }]);
    this.name = 'S3Failure';
  }
}

/** What the service says in its answer; `document` is its body. */
export function refused(settings: S3Settings, status: number, document: string): S3Failure {
  const [, named] = /<Code>(\w+)<\/Code>/.exec(document) ?? [];
  const code = named ?? BY_STATUS[status] ?? `HTTP ${status}`;
  const advice = ADVICE[code]?.(settings);
  const reason = advice ?? `it answered ${code}`;
  return new S3Failure(
    `The media store ${originOf(settings)} refuses requests: ${reason}.`,
    code,
    advice !== undefined,
  );
}

/** There was no answer. */
export function unreachable(settings: S3Settings, error: unknown): S3Failure {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  const reason = typeof code === 'string' ? code : error instanceof Error ? error.message : String(error);
  return new S3Failure(
    `The media store ${originOf(settings)} does not answer (${reason}): see that it runs, and that S3_ENDPOINT is its address.`,
    reason,
  );
}
