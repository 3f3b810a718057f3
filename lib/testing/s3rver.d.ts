// The parts of s3rver that tests use; the package has no types of its own.
declare module 's3rver' {
  import type { RequestListener } from 'node:http';

  export default class S3rver {
    constructor(options: {
      address: string;
      port: number;
      silent: boolean;
      directory: string;
      vhostBuckets: boolean;
      configureBuckets: { name: string; configs: string[] }[];
    });
    configureBuckets(): Promise<void>;
    /** Answers requests like a server that `run` starts. */
    callback(): RequestListener;
  }
}
