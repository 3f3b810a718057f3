import type { ChildProgram } from './child-program';

/** Values of Accept-Encoding: that of today's browsers, and that of simple clients. */
export const ENCODINGS = { browser: 'gzip, deflate, br', gzip: 'gzip' } as const;
export type Encoding = keyof typeof ENCODINGS;

export type ServerName = 'markaz' | 'next' | 'nginx' | 'tunedNginx';

/** A running server to be measured. */
export interface MeasuredServer {
  name: ServerName;
  program: ChildProgram;
  /** The origin for requests with this Accept-Encoding, without a slash at the end. */
  origin(encoding: Encoding): string;
}
