/** What went wrong, as a key that the door turns into a sentence of the user's language (messages `errors.*`). */
export interface Issue {
  /** Dotted path of the field concerned, or '' when it concerns the whole request. */
  path: string;
  /** Key under `errors` in the messages, such as `slug.taken`. */
  key: string;
  /** Values for the sentence's placeholders. */
  params?: Record<string, string | number>;
}

export type ErrorCode =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'too_large'
  | 'too_many'
  | 'unavailable';

/** The only map from what went wrong to an HTTP status. */
export const STATUS: Record<ErrorCode, number> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_large: 413,
  too_many: 429,
  unavailable: 503,
};

/** An expected refusal. Anything else that is thrown is a bug. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly issues: Issue[];

  constructor(code: ErrorCode, issues: Issue[] = []) {
    super(issues.length > 0 ? `${code}: ${issues.map((issue) => issue.key).join(', ')}` : code);
    this.name = 'AppError';
    this.code = code;
    this.issues = issues;
  }
}

/** Throws `invalid` with all the issues, if there are any. */
export function requireNoIssues(issues: Issue[]): void {
  if (issues.length > 0) throw new AppError('invalid', issues);
}

/** Throws `forbidden` unless allowed. Policies are booleans; this is where they bite. */
export function permit(allowed: boolean): void {
  if (!allowed) throw new AppError('forbidden', [{ path: '', key: 'forbidden' }]);
}

/** The row, or `not_found`: what someone may not see is not found either. */
export function found<T>(row: T | null | undefined): T {
  if (row === null || row === undefined) throw new AppError('not_found', [{ path: '', key: 'notFound' }]);
  return row;
}
