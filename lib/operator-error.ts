/**
 * Something that whoever runs the program can put right: a busy port, a wrong setting, an unreachable
 * database. Its message is one English sentence that says what to do; the command line prints it
 * without a stack trace. (Errors shown to editors and readers are `AppError`s, which carry keys.)
 */
export class OperatorError extends Error {
  override readonly name = 'OperatorError';
}
