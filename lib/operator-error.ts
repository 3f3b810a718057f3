export { OperatorError } from './operator-error.mjs';
