import type { ComposerActions } from './composer-actions';
import type { TypedValues } from './typed-values';

/** What the fields of every blank are given. */
export interface BlankProps {
  typed: TypedValues;
  set: (values: TypedValues) => void;
  actions: ComposerActions;
}
