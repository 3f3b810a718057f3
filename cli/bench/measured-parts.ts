import { step } from '@/cli/step';

export interface FailedPart {
  part: string;
  message: string;
}

/** The parts of one run, each measured by itself: what fails says so in the results, and the others are kept. */
export class MeasuredParts {
  readonly failed: FailedPart[] = [];

  /** Null when it failed. */
  async measure<Result>(part: string, work: () => Promise<Result>): Promise<Result | null> {
    try {
      return await step(part, work);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.failed.push({ part, message });
      return null;
    }
  }
}
