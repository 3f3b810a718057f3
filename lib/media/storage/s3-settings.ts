import type { Env } from '@/lib/env';

/** Where files are in a service that speaks S3's protocol, and who may read and write them. */
export interface S3Settings {
  endpoint: string;
  region: string;
  bucket: string;
  accessKeyId: string;
  secretAccessKey: string;
  /** Begins the names of all files in the bucket; empty, or ends with a slash. */
  prefix: string;
  /** Whether the bucket stands in the path of addresses rather than in their host name. */
  hasPathStyle: boolean;
}

type S3Env = Pick<
  Env,
  | 'S3_ENDPOINT'
  | 'S3_REGION'
  | 'S3_BUCKET'
  | 'S3_ACCESS_KEY_ID'
  | 'S3_SECRET_ACCESS_KEY'
  | 'S3_PREFIX'
  | 'S3_PATH_STYLE'
>;

/** Null when files are kept on disk. `readEnv` refuses a part of these settings. */
export function s3Settings(env: S3Env): S3Settings | null {
  const { S3_ENDPOINT: endpoint, S3_REGION: region, S3_BUCKET: bucket } = env;
  const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = env;
  if (!endpoint || !region || !bucket || !accessKeyId || !secretAccessKey) return null;
  return {
    ...{ endpoint, region, bucket, accessKeyId, secretAccessKey },
    ...{ prefix: env.S3_PREFIX, hasPathStyle: env.S3_PATH_STYLE },
  };
}
