/** What a server action answers: its result, or why not, in the user's language. */
export type Reply<T> =
  | { ok: true; data: T }
  | { ok: false; code: string; issues: { path: string; key: string; message: string }[] };
