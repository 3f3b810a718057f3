/** Thrown instead of opening a session when the password was right and the account has a second factor. */
export class SecondStepNeeded extends Error {
  constructor(
    /** What the browser carries to the second step. */
    readonly pendingToken: string,
  ) {
    super('The second step of signing in is needed.');
    this.name = 'SecondStepNeeded';
  }
}
