/** One problem, as a key that the handler turns into a sentence in the user's language (messages `errors.*`). */
export interface Issue {
  /** Dotted path of the field, or '' for the whole request. */
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
  | 'proof_needed'
  | 'not_found'
  | 'conflict'
  | 'too_large'
  | 'too_many'
  | 'malformed'
  | 'full'
  | 'busy'
  | 'unavailable';

/** The HTTP status of every code. No other code maps errors to statuses. */
export const STATUS: Record<ErrorCode, number> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  proof_needed: 403,
  not_found: 404,
  conflict: 409,
  too_large: 413,
  too_many: 429,
  malformed: 400,
  full: 507,
  busy: 503,
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

/** Throws `invalid` with all the issues when there is at least one. */
export function requireNoIssues(issues: Issue[]): void {
  if (issues.length > 0) throw new AppError('invalid', issues);
}

/** Throws `forbidden` unless allowed. Policies return booleans, and every verb passes theirs to this function. */
export function permit(allowed: boolean): void {
  if (!allowed) throw new AppError('forbidden', [{ path: '', key: 'forbidden' }]);
}

/** Returns the row, or throws `not_found`. What a user may not see is not found either. */
export function found<T>(row: T | null | undefined): T {
  if (row === null || row === undefined) throw new AppError('not_found', [{ path: '', key: 'notFound' }]);
  return row;
}
