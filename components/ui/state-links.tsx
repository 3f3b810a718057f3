import { Button, Group } from '@mantine/core';
import { Link } from './link';

interface Props<State extends string> {
  /** Accessible name. */
  label: string;
  /** In their order, with what each is called. */
  states: { state: State; label: string }[];
  /** The state that is shown. */
  current: State;
  /** Of the list, which takes the state as a parameter. */
  path: string;
}

/** Links to what is in each state. */
export function StateLinks<State extends string>({ label, states, current, path }: Props<State>) {
  return (
    <Group component="nav" aria-label={label} gap="xs" mb="md">
      {states.map((each) => (
        <Button
          key={each.state}
          component={Link}
          href={`${path}?state=${each.state}`}
          size="sm"
          variant={each.state === current ? 'light' : 'default'}
          aria-current={each.state === current ? 'page' : undefined}
        >
          {each.label}
        </Button>
      ))}
    </Group>
  );
}
