import type { RenderState } from './page-renders';
import type { PublicChangeSource } from './page-store-types';
import { Rejection } from './rejection';
import type { ValidityIndex } from './validity-index';

/** What a page store knows of the public changes now, and whether it can render in that state. */
export class KnownChanges {
  #source: PublicChangeSource | null = null;

  constructor(
    private readonly index: ValidityIndex,
    private readonly databaseAnswers: () => Promise<boolean> = async () => false,
  ) {}

  follow(source: PublicChangeSource): void {
    this.#source = source;
  }

  /** Number of the last change that is known. */
  get current(): number {
    return Math.max(0, this.#source?.current ?? this.index.current);
  }

  get isAway(): boolean {
    return this.#source?.away ?? true;
  }

  /**
   * Rejects without the database, where a render would only wait for a timeout. When nothing but the connection for changes is lost, pages
   * are rendered as of the last change that is known: what is missed hits them after the next connect.
   */
  async requireState(): Promise<RenderState> {
    if (this.isAway && !(await this.#canRenderAway())) throw new Rejection('database away');
    return { number: this.current, epoch: this.index.epoch };
  }

  async #canRenderAway(): Promise<boolean> {
    const isNumberKnown = this.#source !== null && this.#source.current >= 0;
    return isNumberKnown && this.databaseAnswers();
  }
}
