/** Result of a server action: its data, or an error code and issues with messages in the user's language. */
export type Reply<T> =
  | { ok: true; data: T }
  | { ok: false; code: string; issues: { path: string; key: string; message: string }[] };
