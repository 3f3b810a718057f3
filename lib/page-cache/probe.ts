export interface ProbeOptions {
  /** After how many milliseconds without an answer there is none. */
  timeoutMs?: number;
  /** For how many milliseconds an answer counts for others who ask. */
  fresh?: number;
}

/** Rejections and silence are both no answer; a question that is still open is not asked a second time. */
export function createProbe(
  ask: () => Promise<unknown>,
  { timeoutMs = 2_000, fresh = 500 }: ProbeOptions = {},
): () => Promise<boolean> {
  let open: Promise<boolean> | null = null;
  let answeredAt = Number.NEGATIVE_INFINITY;

  function begin(): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), timeoutMs);
      const settle = (isAnswered: boolean) => {
        clearTimeout(timer);
        if (isAnswered) answeredAt = performance.now();
        open = null;
        resolve(isAnswered);
      };
      ask().then(
        () => settle(true),
        () => settle(false),
      );
    });
  }

  return async () => {
    if (performance.now() - answeredAt < fresh) return true;
    open ??= begin();
    return open;
  };
}
