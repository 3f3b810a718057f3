import type { ChildProgram } from './child-program';

/** The encodings that readers' browsers ask for: today's, and what the simplest ones know. */
export const ENCODINGS = { browser: 'gzip, deflate, br', gzip: 'gzip' } as const;
export type Encoding = keyof typeof ENCODINGS;

export type ContenderName = 'markaz' | 'next' | 'nginx' | 'tunedNginx';

/** A running server to be measured. */
export interface Contender {
  name: ContenderName;
  program: ChildProgram;
  /** Where it listens for requests with this Accept-Encoding, without a slash at the end. */
  origin(encoding: Encoding): string;
}
