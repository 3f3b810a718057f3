interface Version {
  number: number;
  changeReason: string | null;
  /** The earlier version that it repeats. */
  source: { number: number } | null;
}

/** As `markBehind` decides it: new facts of a language that is not the original are for its own readers. */
export const isToBeFollowed = ({ changeReason }: Pick<Version, 'changeReason'>, isSource: boolean) =>
  changeReason === 'correction' || (changeReason === 'facts' && isSource);

/** Whether a release was rolled back since, which shows again what came before. Whoever shows an earlier version otherwise says why. */
export const isRolledBack = ({ number }: Version, versions: readonly Version[]) =>
  versions.some(
    (later) =>
      later.changeReason === null &&
      later.source !== null &&
      later.source.number < number &&
      later.number > number,
  );
