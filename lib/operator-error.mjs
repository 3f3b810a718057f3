// @ts-check

/**
 * A problem that the operator can solve, such as a port in use, a wrong setting or an unreachable database. Its message is one
 * English sentence that says what to do; the command line prints it without a stack trace. Errors that editors and readers
 * see are `AppError`s, which carry keys. Plain JavaScript, because packages are installed before TypeScript can be loaded.
 */
export class OperatorError extends Error {
  /** @override */
  name = 'OperatorError';
}
