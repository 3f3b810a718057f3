import type { Values } from '@/components/ui/stored';

export interface FieldState<Fields extends Values> {
  values: Fields;
  set: (name: keyof Fields, value: string) => void;
  issueOf: (path: string) => string | undefined;
}

/** The properties that connect the field of a name with its form. */
export function fieldProps<Fields extends Values>(
  { values, set, issueOf }: FieldState<Fields>,
  name: keyof Fields & string,
) {
  return {
    name,
    value: values[name],
    error: issueOf(name),
    onChange: (value: string) => set(name, value),
  };
}
