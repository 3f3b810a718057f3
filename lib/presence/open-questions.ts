/** Each visible tab has one open; a browser that keeps more of them open than people look at must not fill this process. */
const MAX_PER_USER = 20;

/** The questions that wait for an answer. Past the limit of a user the oldest one is told to end, so that its tab asks again later. */
export class OpenQuestions {
  /** In the order in which they came. */
  readonly #byUser = new Map<string, Set<AbortController>>();

  constructor(private readonly maxPerUser = MAX_PER_USER) {}

  /** How many users have one open. */
  get size(): number {
    return this.#byUser.size;
  }

  /** Runs `work` as an open question of the user. The signal aborts when there are too many newer ones. */
  async during<Result>(userId: string, work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
    const own = this.#byUser.get(userId) ?? new Set();
    const question = new AbortController();
    this.#byUser.set(userId, own.add(question));
    const [oldest] = own;
    if (own.size > this.maxPerUser && oldest) {
      own.delete(oldest);
      oldest.abort();
    }
    try {
      return await work(question.signal);
    } finally {
      own.delete(question);
      if (own.size === 0 && this.#byUser.get(userId) === own) this.#byUser.delete(userId);
    }
  }
}
